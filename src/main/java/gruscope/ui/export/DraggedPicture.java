package gruscope.ui.export;

import gruscope.BadInput;
import gruscope.Progress;
import gruscope.WholeFile;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import static gruscope.Message.says;

/// The picture as a file that is dragged out of the window: it lies in a temporary folder until the program ends.
final class DraggedPicture {

    private final Function<ExportWish, String> name;
    private Optional<Made> made = Optional.empty();

    /// What was made last.
    private record Made(ExportWish wish, byte[] bytes) {
    }

    /// @param name of a picture's file
    DraggedPicture(Function<ExportWish, String> name) {
        this.name = name;
    }

    /// Keeps what has been made, so that it is at hand.
    void keep(ExportWish wish, byte[] bytes) {
        made = Optional.of(new Made(wish, bytes));
    }

    /// Begins to drag the file of a picture.
    ///
    /// @return whether there is one: a film takes too long to be made while it is being dragged
    /// @throws BadInput if it cannot be made or written
    boolean start(PageView view, ExportWish wish) {
        Optional<Path> file = file(wish);
        file.ifPresent(found -> {
            ClipboardContent content = new ClipboardContent();
            content.putFiles(List.of(found.toFile()));
            Dragboard board = view.startDragAndDrop(TransferMode.COPY);
            board.setContent(content);
            board.setDragView(view.picture().getImage());
        });
        return file.isPresent();
    }

    /// The file, whose making may take a moment; none of a film that has not been made yet.
    ///
    /// @throws BadInput if it cannot be made or written
    Optional<Path> file(ExportWish wish) {
        Optional<byte[]> bytes = made.filter(last -> last.wish().equals(wish)).map(Made::bytes);
        if (bytes.isEmpty() && !wish.format().isMoving()) {
            bytes = Optional.of(wish.bytes(Progress.UNWATCHED));
        }
        return bytes.map(content -> written(name.apply(wish), content));
    }

    private static Path written(String name, byte[] content) {
        try {
            Path folder = Files.createTempDirectory("gruscope");
            folder.toFile().deleteOnExit();
            Path file = folder.resolve(name);
            WholeFile.write(file, content);
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new BadInput(says("there-is-no-temporary-folder", name, e.getMessage()), e);
        }
    }
}
