package gruscope;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static gruscope.Message.says;

/// Pieces of an input within a message.
public final class Quoted {

    /// A long piece would hide what is said about it.
    private static final int MOST_CHARACTERS = 40;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_NAMES = 60;
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./:+@%,=-]+");
    private static final Pattern PIECES = Pattern.compile("'([^']*+)'");

    private Quoted() {
    }

    /// The piece in quotation marks, its first forty characters where it has more, and without anything that would break the line: `"0.5 -1"`,
    /// `"aaaa…"`.
    public static String of(String piece) {
        return "\"" + shortened(piece) + "\"";
    }

    /// A name that the input gives to something, which is typed again where it is chosen: whole, as far as anyone gives names of that length.
    public static String name(String name) {
        return "\"" + bareName(name) + "\"";
    }

    /// The same without quotation marks.
    public static String bareName(String name) {
        return shortened(name, LONGEST_NAME);
    }

    /// The same as it is typed in a shell: in single quotation marks where it has what a shell would read otherwise.
    public static String typed(String name) {
        String bare = bareName(name);
        return PLAIN.matcher(bare).matches() ? bare : "'" + bare.replace("'", "'\\''") + "'";
    }

    /// Several names, the first of them where there are many: `a, b and c`.
    public static Message names(Collection<String> names) {
        return listing(names, Listing.AND);
    }

    /// The same with commas alone: `a, b, c`.
    public static Message commas(Collection<String> names) {
        return listing(names, Listing.COMMA);
    }

    private static Message listing(Collection<String> names, String last) {
        return new Listing(names.stream().limit(MOST_NAMES).map(Quoted::bareName).toList(), Listing.COMMA, last, Math.max(0, names.size() - MOST_NAMES));
    }

    /// Several pieces, each in quotation marks, of many the first: `"a", "b" and "c"`, `"a", "b", …`.
    public static Message pieces(List<String> pieces, int most) {
        List<String> quoted = pieces.stream().limit(most).map(Quoted::of).toList();
        return pieces.size() <= most ? Listing.and(quoted) : says("list.open", Listing.commas(quoted));
    }

    /// Symbols with a space between, of many the first; a blank one is made visible.
    public static Message symbols(List<String> symbols, int most) {
        return new Listing(symbols.stream().limit(most).map(symbol -> symbol.isBlank() ? says("blank") : Message.plain(shortened(symbol))).toList(),
                Listing.SPACE, Listing.SPACE, Math.max(0, symbols.size() - most));
    }

    /// The same as [#of] without quotation marks.
    public static String shortened(String piece) {
        return shortened(piece, MOST_CHARACTERS);
    }

    private static String shortened(String piece, int most) {
        int end = Math.min(piece.length(), most);
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
