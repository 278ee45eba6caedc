package gruscope.export.ask;

import gruscope.BadInput;
import gruscope.scene.Scene;
import gruscope.scene.file.Presets;
import gruscope.scene.file.SceneText;
import gruscope.scene.file.Scenes;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// A scene that pictures are asked of, not opened yet: one that cannot be opened spoils no other's pictures.
public final class Subject {

    private final Optional<String> name;
    private final Supplier<Scene> open;
    private Scene scene;

    private Subject(Optional<String> name, Supplier<Scene> open) {
        this.name = name;
        this.open = open;
    }

    /// What a user names as a scene: a preset, a file, or a scene's text.
    ///
    /// @param folder where files are looked for
    public static Subject named(String argument, Path folder) {
        boolean unnamed = SceneText.looksLike(argument);
        return new Subject(unnamed ? Optional.empty() : Optional.of(stem(argument)), () -> Scenes.open(found(argument, folder)));
    }

    /// A scene without a name; it goes by its model's title.
    ///
    /// @param open throws [BadInput] if it cannot be had
    public static Subject of(Supplier<Scene> open) {
        return new Subject(Optional.empty(), open);
    }

    /// The same, with the place where it is asked for before what is wrong with it.
    public Subject askedAt(String place) {
        return new Subject(name, () -> BadInput.at(place, this::scene));
    }

    /// The scene, always the same one.
    ///
    /// @throws BadInput if it cannot be opened
    public synchronized Scene scene() {
        if (scene == null) {
            scene = open.get();
        }
        return scene;
    }

    /// What files are called after: the preset's or the file's name, without its ending.
    ///
    /// @throws BadInput if it has no name and cannot be opened
    public String name() {
        return NamePattern.safe(name.orElseGet(() -> scene().model().title().toLowerCase(Locale.ROOT)));
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
