package gruscope.sequence;

/// What Chinese and Japanese keyboards type in place of ASCII: full-width letters, digits and marks. Each stands for one character, so places stay.
final class FullWidth {

    private static final int FIRST = 0xFF01;
    private static final int LAST = 0xFF5E;

    private FullWidth() {
    }

    /// The text with every full-width character in its ASCII form: `０．５，１` as `0.5,1`, and `。` and `、` as a full stop and a comma.
    static String narrowed(String text) {
        if (text.chars().allMatch(character -> character < 0x3000)) {
            return text;
        }
        StringBuilder narrow = new StringBuilder(text.length());
        text.chars().map(FullWidth::narrowed).forEach(character -> narrow.append((char) character));
        return narrow.toString();
    }

    private static int narrowed(int character) {
        return switch (character) {
            case '。' -> '.';
            case '、' -> ',';
            case '\u3000' -> ' ';
            default -> character >= FIRST && character <= LAST ? character - FIRST + '!' : character;
        };
    }

    /// Whether it is a mark that ends a word where no space does, as `，` and `。` do.
    static boolean isMark(char character) {
        return narrowed(character) != character && !Character.isLetterOrDigit(narrowed(character)) && character != '\u3000';
    }
}
