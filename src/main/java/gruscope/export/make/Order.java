package gruscope.export.make;

import gruscope.export.ask.NamePattern;
import gruscope.export.ask.Setting;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// One picture that is to be made.
///
/// @param traits  what its name can tell of it
/// @param file    where it goes
/// @param caption whether caption and alt text are asked for beside
public record Order(Wish wish, Map<NamePattern.Field, String> traits, Path file, boolean caption) {

    private static final String NONE = "none";

    public Order {
        traits = Collections.unmodifiableMap(new LinkedHashMap<>(traits));
    }

    /// The files that are written beside the picture.
    public List<Path> beside() {
        return Stream.of(captionFile(), dataFile()).flatMap(Optional::stream).toList();
    }

    /// The file of caption and alt text: the picture's with the ending `.txt`. What is certified is said there, asked for or not.
    Optional<Path> captionFile() {
        return caption || has(Setting.CERTIFIED) ? Optional.of(beside(".txt")) : Optional.empty();
    }

    /// The file of the numbers that are shown: the picture's with the ending `.csv`.
    Optional<Path> dataFile() {
        return has(Setting.DATA) ? Optional.of(beside(".csv")) : Optional.empty();
    }

    private boolean has(Setting<?> setting) {
        return wish.settings().text(setting).filter(value -> !value.equals(NONE)).isPresent();
    }

    private Path beside(String other) {
        String name = file.getFileName().toString();
        String ending = "." + wish.format().ending();
        return file.resolveSibling((name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name) + other);
    }
}
