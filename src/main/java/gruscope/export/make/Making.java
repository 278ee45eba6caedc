package gruscope.export.make;

import gruscope.BadInput;
import gruscope.FileTrouble;
import gruscope.Progress;
import gruscope.WholeFile;
import gruscope.export.page.Pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.CancellationException;

import static gruscope.Message.NONE;
import static gruscope.Message.says;

/// Draws and writes what is ordered; whatever fails is told in the result.
record Making(Existing existing) {

    /// @param run of the order's scene
    /// @throws CancellationException if the watcher gives it up
    Result of(Order order, SharedRun run, Progress progress) {
        long start = System.nanoTime();
        try {
            Path file = order.file();
            if (existing == Existing.KEPT && Files.exists(file)) {
                throw new BadInput(file.toString(), says("there-is-such-a-file"), NONE);
            }
            Wish wish = order.wish();
            Pages pages = wish.pages(run.run(progress));
            byte[] picture = Picture.of(pages, wish.format(), progress);
            SequencedMap<Path, byte[]> files = Companions.of(order, pages);
            files.putFirst(file, picture);
            files.forEach(Making::write);
            return new Result.Written(order, List.copyOf(files.keySet()), picture.length, digest(picture), (System.nanoTime() - start) / 1e9, pages.warning());
        } catch (CancellationException e) {
            throw e;
        } catch (Throwable e) {
            // At the edge of a thread: whatever else it is, the other pictures go on, and the result tells.
            return new Result.Failed(order, e);
        }
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new BadInput(says("cannot-be-written-there-is-no", file.toAbsolutePath().getParent(), FileTrouble.reason(e)), e).at(file);
        }
        WholeFile.write(file, content);
    }

    private static String digest(byte[] picture) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(picture));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
