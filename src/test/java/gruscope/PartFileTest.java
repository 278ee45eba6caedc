package gruscope;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PartFileTest {

    private static final FileTime AN_HOUR_AGO = FileTime.from(Instant.now().minusSeconds(3600));

    @TempDir
    private Path folder;

    @Test
    void whatAKilledProcessLeftIsGoneOnceTheNextFileIsWrittenThere() throws IOException {
        Path left = Files.writeString(folder.resolve(".gruscope-1a2b3c4d.part"), "half a pict");
        Files.setLastModifiedTime(left, AN_HOUR_AGO);

        WholeFile.write(folder.resolve("figure.svg"), new byte[1]);

        assertEquals(List.of("figure.svg"), files());
    }

    @Test
    void whatSomebodyWritesAtPresentStays() throws IOException {
        try (PartFile written = PartFile.in(folder)) {
            Files.setLastModifiedTime(written.path(), AN_HOUR_AGO);

            PartFile.sweep(folder);

            assertEquals(List.of(written.path().getFileName().toString()), files());
        }
    }

    @Test
    void whatWasTouchedJustNowAndWhatIsNoneOfOursStays() throws IOException {
        Files.writeString(folder.resolve(".gruscope-1.part"), "");
        Path other = Files.writeString(folder.resolve("film.part"), "");
        Files.setLastModifiedTime(other, AN_HOUR_AGO);

        PartFile.sweep(folder);

        assertEquals(List.of(".gruscope-1.part", "film.part"), files());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
