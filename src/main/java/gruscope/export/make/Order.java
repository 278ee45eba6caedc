package gruscope.export.make;

import gruscope.export.ask.NamePattern;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// One picture that is to be made.
///
/// @param traits  what its name can tell of it
/// @param file    where it goes
/// @param caption whether caption and alt text are written beside
public record Order(Wish wish, Map<NamePattern.Field, String> traits, Path file, boolean caption) {

    public Order {
        traits = Collections.unmodifiableMap(new LinkedHashMap<>(traits));
    }

    /// The file of caption and alt text: the picture's with the ending `.txt`.
    public Path captionFile() {
        return beside(".txt");
    }

    /// The file of the numbers that are shown: the picture's with the ending `.csv`.
    public Path dataFile() {
        return beside(".csv");
    }

    private Path beside(String other) {
        String name = file.getFileName().toString();
        String ending = "." + wish.format().ending();
        return file.resolveSibling((name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name) + other);
    }
}
