package gruscope;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Pieces of an input within a message.
public final class Quoted {

    /// A long piece would hide what is said about it.
    private static final int MOST_CHARACTERS = 40;
    private static final Pattern PIECES = Pattern.compile("'([^']*+)'");

    private Quoted() {
    }

    /// The piece in quotation marks, its first forty characters where it has more, and without anything that would break the line: `"0.5 -1"`,
    /// `"aaaa…"`.
    public static String of(String piece) {
        return "\"" + shortened(piece) + "\"";
    }

    /// The same without quotation marks.
    public static String shortened(String piece) {
        int end = Math.min(piece.length(), MOST_CHARACTERS);
        if (end < piece.length() && Character.isHighSurrogate(piece.charAt(end - 1))) {
            end--;
        }
        StringBuilder quoted = new StringBuilder();
        piece.substring(0, end).codePoints().forEach(letter -> quoted.appendCodePoint(isSeen(letter) ? letter : '\uFFFD'));
        return quoted.append(end < piece.length() ? "…" : "").toString();
    }

    /// A message of a library with the pieces that it quotes, in single quotation marks, shortened.
    public static String shortenedWithin(String message) {
        return PIECES.matcher(message).replaceAll(piece -> Matcher.quoteReplacement("'" + shortened(piece.group(1)) + "'"));
    }

    private static boolean isSeen(int letter) {
        return !Character.isISOControl(letter) && Character.getType(letter) != Character.SURROGATE;
    }
}
