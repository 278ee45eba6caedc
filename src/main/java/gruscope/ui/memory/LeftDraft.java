package gruscope.ui.memory;

import gruscope.BadInput;
import gruscope.scene.Scene;
import gruscope.scene.file.SceneFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/// Edits that a window left which is no longer there.
public final class LeftDraft {

    private final HeldFolder held;
    private final Instant time;
    private final Supplier<Scene> scene;

    private LeftDraft(HeldFolder held, Instant time) {
        this.held = held;
        this.time = time;
        this.scene = read(held.scene());
    }

    /// Reads it at once, on whatever thread looks for it, and says what is wrong with it only to whoever wants it.
    private static Supplier<Scene> read(Path file) {
        try {
            Scene read = SceneFile.read(file);
            return () -> read;
        } catch (BadInput wrong) {
            return () -> {
                throw wrong;
            };
        }
    }

    /// What lies in a folder; where nothing was kept in it, the folder goes.
    static Optional<LeftDraft> in(HeldFolder held) {
        try {
            if (Files.exists(held.scene())) {
                return Optional.of(new LeftDraft(held, Files.getLastModifiedTime(held.scene()).toInstant()));
            }
            held.delete();
        } catch (IOException _) {
            held.release();
        }
        return Optional.empty();
    }

    /// When it was last written.
    public Instant time() {
        return time;
    }

    /// The scene as it was last.
    ///
    /// @throws gruscope.BadInput if it cannot be read
    public Scene scene() {
        return scene.get();
    }

    /// It is wanted no more.
    public void discard() {
        held.delete();
    }

    /// Leaves it for another time.
    public void release() {
        held.release();
    }
}
