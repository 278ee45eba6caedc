package gruscope.export;

import gruscope.BadInput;
import gruscope.WholeFile;
import gruscope.engine.Progress;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

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
        String name = file.getFileName().toString();
        String ending = "." + wish.format().ending();
        return file.resolveSibling((name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name) + ".txt");
    }

    /// Draws and writes it; whatever fails is told in the result.
    Result make(SharedRun run, boolean overwrite, Progress progress) {
        long start = System.nanoTime();
        try {
            if (!overwrite && Files.exists(file)) {
                throw new BadInput(file.toString(), "there is such a file already, and it is not to be overwritten", "");
            }
            Pages pages = wish.pages(run.run(progress));
            byte[] picture = Picture.of(pages, wish.format(), progress);
            List<Path> files = new ArrayList<>(List.of(file));
            write(file, picture);
            if (caption) {
                files.add(captionFile());
                write(captionFile(), pages.caption(wish.format()).file().getBytes(StandardCharsets.UTF_8));
            }
            return new Result.Written(this, files, picture.length, digest(picture), (System.nanoTime() - start) / 1e9, pages.warning());
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException | OutOfMemoryError e) {
            return new Result.Failed(this, e);
        }
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new BadInput("cannot be written: there is no folder " + file.toAbsolutePath().getParent() + ", and none can be made", e).at(file);
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
