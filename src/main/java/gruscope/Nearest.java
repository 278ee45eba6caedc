package gruscope;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// The known name most like a mistyped one, for "did you mean …?".
public final class Nearest {

    /// Nobody slips in what is longer, and comparing takes the square of it.
    private static final int LONGEST = 100;

    private Nearest() {
    }

    /// The candidate with the fewest single-character edits, if they are few enough to be a slip: at most a third of the length.
    public static Optional<String> to(String typed, Collection<String> candidates) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        String lower = typed.toLowerCase(Locale.ROOT);
        return candidates.stream()
                .filter(candidate -> Math.abs(candidate.length() - typed.length()) <= 3)
                .min(Comparator.comparingInt(candidate -> edits(lower, candidate.toLowerCase(Locale.ROOT))))
                .filter(candidate -> edits(lower, candidate.toLowerCase(Locale.ROOT)) <= Math.max(1, typed.length() / 3)
                        && candidate.length() > 1);
    }

    /// Levenshtein's distance, with a swap of two neighbours as one edit.
    private static int edits(String from, String to) {
        int[][] table = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                table[i][j] = i == 0 ? j : j == 0 ? i : Math.min(1 + Math.min(table[i - 1][j], table[i][j - 1]),
                        table[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1));
                if (i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1)) {
                    table[i][j] = Math.min(table[i][j], table[i - 2][j - 2] + 1);
                }
            }
        }
        return table[from.length()][to.length()];
    }
}
