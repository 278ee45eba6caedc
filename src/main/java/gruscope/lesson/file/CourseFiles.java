package gruscope.lesson.file;

import gruscope.BadInput;
import gruscope.FileName;
import gruscope.FileTrouble;
import gruscope.Quoted;
import gruscope.scene.file.SceneFile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import static gruscope.Message.says;

/// The files of a course: those of a folder, or those that come with the program.
///
/// @param name  what it is called in messages
/// @param names the Markdown files in order
/// @param text  reads one, or a scene file beside
record CourseFiles(String name, List<String> names, SceneSetter.Files text) {

    private static final String MARKDOWN = ".md";

    static CourseFiles bundled() {
        return new CourseFiles("lessons", resource("index.txt").lines().toList(), CourseFiles::resource);
    }

    /// @throws BadInput if there is no such folder, or it has no Markdown files
    static CourseFiles of(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new BadInput(folder.toString(), says("there-is-no-such-folder"), says("a-folder-with-lessons-was"));
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).filter(file -> file.endsWith(MARKDOWN)).sorted().toList();
            if (names.isEmpty()) {
                throw new BadInput(folder.toString(), says("this-folder-has-no-lessons"), says("files-that-end-in-md"));
            }
            return new CourseFiles(folder.toString(), names, file -> read(folder, file));
        } catch (IOException e) {
            throw new BadInput(says("cannot-be-read", FileTrouble.reason(e)), e).at(folder);
        }
    }

    private static String read(Path folder, String file) {
        Path path = FileName.path(folder, file);
        if (!path.normalize().startsWith(folder.normalize())) {
            throw new BadInput("", says("is-outside-of-the-course", Quoted.of(file)), says("scene-files-stand-in-the"));
        }
        return SceneFile.text(path);
    }

    private static String resource(String file) {
        try (InputStream in = CourseFiles.class.getResourceAsStream("/lessons/" + file)) {
            if (in == null) {
                throw new BadInput("", says("there-is-no-file", Quoted.of(file)), says("scene-files-stand-beside-their"));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the lesson " + file, e);
        }
    }
}
