package gruscope.export.sheet;

import gruscope.WholeFile;

import java.nio.file.Path;
import java.util.Locale;

/// A sheet and its key as files beside each other: `latch.pdf` and `latch-key.pdf`.
public final class SheetFile {

    private static final String ENDING = ".pdf";

    private SheetFile() {
    }

    /// @throws gruscope.BadInput if one of them cannot be written
    public static void write(Path file, byte[] sheet, byte[] key) {
        WholeFile.write(file, sheet);
        WholeFile.write(keyOf(file), key);
    }

    /// Where the key goes.
    public static Path keyOf(Path file) {
        String name = file.getFileName().toString();
        String bare = name.toLowerCase(Locale.ROOT).endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        return file.resolveSibling(bare + "-key" + ENDING);
    }
}
