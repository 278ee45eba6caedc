package gruscope.export.ask;

import gruscope.BadInput;
import gruscope.model.found.TensorChoice;
import gruscope.scene.file.Opened;
import gruscope.scene.file.Presets;
import gruscope.scene.file.SceneText;
import gruscope.scene.file.Scenes;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A scene that pictures are asked of, not opened yet: one that cannot be opened spoils no other's pictures.
public final class Subject {

    private final Optional<String> name;
    private final Function<TensorChoice, Opened> open;
    private final Map<TensorChoice, Opened> opened = new HashMap<>();

    private Subject(Optional<String> name, Function<TensorChoice, Opened> open) {
        this.name = name;
        this.open = open;
    }

    /// What a user names as a scene: a preset, a file, or a scene's text.
    ///
    /// @param folder where files are looked for
    public static Subject named(String argument, Path folder) {
        boolean unnamed = SceneText.looksLike(argument);
        return new Subject(unnamed ? Optional.empty() : Optional.of(stem(argument)), choice -> Scenes.open(found(argument, folder), choice));
    }

    /// A scene without a name; it goes by its model's title.
    ///
    /// @param open opens it, which tensors are meant should it be a model; throws [BadInput] if it cannot be had
    public static Subject of(Function<TensorChoice, Opened> open) {
        return new Subject(Optional.empty(), open);
    }

    /// A scene whose pictures cannot be had, whatever it is.
    static Subject refused(BadInput why) {
        return of(_ -> {
            throw why;
        });
    }

    /// The same, with the place where it is asked for before what is wrong with it.
    public Subject askedAt(String place) {
        return new Subject(name, choice -> BadInput.at(place, () -> opened(choice)));
    }

    /// The scene, always the same one where the same is read.
    ///
    /// @throws BadInput if it cannot be opened, or cannot read what it is asked to
    public Opened opened(Reading reading) {
        return reading.on(opened(reading.choice()));
    }

    private synchronized Opened opened(TensorChoice choice) {
        Opened known = opened.get(choice);
        if (known == null) {
            known = open.apply(choice);
            opened.put(choice, known);
        }
        return known;
    }

    /// What files are called after: the preset's or the file's name, without its ending.
    ///
    /// @throws BadInput if it has no name and cannot be opened
    public String name() {
        return NamePattern.safe(name.orElseGet(() -> opened(TensorChoice.OPEN).scene().model().title().toLowerCase(Locale.ROOT)));
    }

    /// The file in the folder, where there is one and no preset has its name.
    private static String found(String argument, Path folder) {
        try {
            Path file = folder.resolve(argument);
            return !Presets.names().contains(argument) && Files.isRegularFile(file) ? file.toString() : argument;
        } catch (InvalidPathException _) {
            return argument;
        }
    }

    private static String stem(String argument) {
        String file = argument.substring(Math.max(argument.lastIndexOf('/'), argument.lastIndexOf('\\')) + 1);
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }
}
