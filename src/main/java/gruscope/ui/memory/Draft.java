package gruscope.ui.memory;

import gruscope.BadInput;
import gruscope.scene.Scene;
import gruscope.scene.file.SceneFile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import static gruscope.Message.says;

/// What a window keeps of its edits while they are made. While it is open, no other window touches it; what is in it when the process ends,
/// in order or not, is left for the next. May be used by any thread.
public final class Draft implements AutoCloseable {

    private final Path folder;
    private Optional<HeldFolder> held = Optional.empty();
    private boolean closed;

    Draft(Path folder) {
        this.folder = folder;
    }

    /// Keeps a scene in place of the one before.
    ///
    /// @throws BadInput if it cannot be written; the one before is then still kept
    public synchronized void keep(Scene scene) {
        if (!closed) {
            try {
                if (held.isEmpty()) {
                    held = Optional.of(HeldFolder.make(folder));
                }
            } catch (IOException e) {
                throw new BadInput(says("cannot-be-written"), e).at(folder);
            }
            SceneFile.write(scene, held.orElseThrow().scene());
        }
    }

    /// Nothing is to be kept at present.
    public synchronized void clear() {
        held.ifPresent(HeldFolder::delete);
        held = Optional.empty();
    }

    /// Lets go of it; what is in it stays.
    @Override
    public synchronized void close() {
        closed = true;
        held.ifPresent(HeldFolder::release);
        held = Optional.empty();
    }
}
