package gruscope.export.ask;

import java.util.regex.Pattern;

/// What reads a command line, and how words are quoted for it.
public enum Shell {
    POSIX("[A-Za-z0-9_@%+=:,./-]+", "'", "'\\''"),
    /// The command prompt of Windows.
    WINDOWS("[A-Za-z0-9_@+=:,./\\\\-]+", "\"", "\\\"");

    private final Pattern plain;
    private final String quote;
    private final String quoteWithin;

    /// @param plain words that need no quotes
    Shell(String plain, String quote, String quoteWithin) {
        this.plain = Pattern.compile(plain);
        this.quote = quote;
        this.quoteWithin = quoteWithin;
    }

    /// The shell of the system that the program runs on.
    public static Shell ofThisSystem() {
        return System.getProperty("os.name").startsWith("Windows") ? WINDOWS : POSIX;
    }

    /// A text as one word.
    public String word(String text) {
        return plain.matcher(text).matches() ? text : quote + text.replace(quote, quoteWithin) + quote;
    }
}
