package gruscope.ui.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The drafts of all windows, each in a folder of its own, so that none overwrites another's.
public final class Drafts {

    private final Path folder;

    /// @param state where the program keeps what it remembers
    public Drafts(Path state) {
        this.folder = state.resolve("drafts");
    }

    /// A window's own draft, of which nothing is on disk until something is kept in it.
    public Draft begin() {
        return new Draft(folder.resolve(UUID.randomUUID().toString()));
    }

    /// What windows left that are no longer there, the latest first. Each is held until it is discarded or released, so that of several windows
    /// only one offers it; what such windows left empty is tidied away.
    public List<LeftDraft> left() {
        List<LeftDraft> left = new ArrayList<>();
        for (Path one : folders()) {
            held(one).flatMap(LeftDraft::in).ifPresent(left::add);
        }
        left.sort(Comparator.comparing(LeftDraft::time).reversed());
        return left;
    }

    private List<Path> folders() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory).toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    private static Optional<HeldFolder> held(Path one) {
        try {
            return HeldFolder.hold(one);
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
