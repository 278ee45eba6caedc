package gruscope;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// The known name most like a mistyped one, for "did you mean …?".
public final class Nearest {

    private Nearest() {
    }

    /// The candidate with the fewest single-character edits, if they are few enough to be a slip: at most a third of the length.
    public static Optional<String> to(String typed, Collection<String> candidates) {
        String lower = typed.toLowerCase(Locale.ROOT);
        return candidates.stream()
                .filter(candidate -> Math.abs(candidate.length() - typed.length()) <= 3)
                .min(Comparator.comparingInt(candidate -> edits(lower, candidate.toLowerCase(Locale.ROOT))))
                .filter(candidate -> edits(lower, candidate.toLowerCase(Locale.ROOT)) <= Math.max(1, typed.length() / 3)
                        && candidate.length() > 1);
    }

    /// Levenshtein's distance.
    private static int edits(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int substituted = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
