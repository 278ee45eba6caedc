package gruscope.export.film;

import gruscope.BadInput;
import gruscope.Progress;
import gruscope.export.page.Pages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What is said to ffmpeg and what becomes of its answers; a shell script stands in for it.
@DisabledOnOs(OS.WINDOWS)
class VideoTest {

    /// Writes its arguments, one a line, and then its input into the file that its last argument names.
    private static final String WILLING = """
            for last; do :; done
            echo "$last" >"$0.last"
            { printf '%s\\n' "$@"; cat "$(dirname "$last")/words"; echo; echo PIXELS; cat; } >"$last"
            """;

    @TempDir
    private Path folder;

    private final Pages pages = Exports.pages("latch", "--figure chart --width 301px --steps 1-2 --animate steps --fps 4 --hold 0.5");

    /// A program that knows some encoders, and does something for everything else it is told.
    private Map<String, String> ffmpeg(String encoders, String otherwise) throws IOException {
        Path program = folder.resolve("ffmpeg");
        Files.writeString(program, """
                #!/bin/sh
                if [ "$2" = -encoders ]; then echo ' V..... %s'; exit 0; fi
                """.formatted(encoders.replace(",", "'; echo ' V..... ")) + otherwise);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return Map.of("GRUSCOPE_FFMPEG", program.toString());
    }

    private void assertNothingIsLeft() throws IOException {
        assertFalse(Files.exists(Path.of(Files.readString(folder.resolve("ffmpeg.last")).strip()).getParent()));
    }

    private static List<String> lines(byte[] video) {
        return new String(video, StandardCharsets.ISO_8859_1).lines().toList();
    }

    @Test
    void withoutFfmpegItIsSaidWhatToDo() {
        String problem = assertThrows(BadInput.class, () -> Video.of(pages, Video.Kind.MP4, Map.of("PATH", folder.toString()), Progress.UNWATCHED)).getMessage();

        assertEquals("videos are made by ffmpeg, which is not on the PATH; install it (ffmpeg.org, or your system's package ffmpeg)"
                + " or name it in GRUSCOPE_FFMPEG. GIF, APNG and HTML need no other program", problem);
    }

    @Test
    void aNamedProgramThatIsNotThereIsRefused() {
        assertEquals("GRUSCOPE_FFMPEG: /no/ffmpeg is no program that can be run", assertThrows(BadInput.class, () -> Video.of(pages, Video.Kind.MP4,
                Map.of("GRUSCOPE_FFMPEG", "/no/ffmpeg"), Progress.UNWATCHED)).getMessage());
    }

    @Test
    void framesGoInRawWithEvenSizesAndTheirWords() throws IOException {
        Map<String, String> environment = ffmpeg("libx264", WILLING);

        byte[] video = Video.of(pages, Video.Kind.MP4, environment, Progress.UNWATCHED);

        List<String> said = lines(video);
        String size = said.get(said.indexOf("-video_size") + 1);
        assertTrue(size.matches("302x\\d*[02468]"), size);
        assertEquals("4", said.get(said.indexOf("-framerate") + 1));
        assertTrue(said.get(said.indexOf("-vf") + 1).startsWith("fps=12,tpad=stop_mode=clone:stop_duration=0.5,"), said.toString());
        assertTrue(said.stream().anyMatch(line -> line.startsWith("comment=gruscope:1:")), said.toString());
        int height = Integer.parseInt(size.substring(4));
        byte[] pixels = Arrays.copyOfRange(video, video.length - 2 * 3 * 302 * height, video.length);
        int[] drawn = new Film(pages, 1, pages.ground(), Film.Sides.EVEN, Progress.UNWATCHED).draw(0);
        for (int i = 0; i < drawn.length; i++) {
            assertEquals(drawn[i], 0xFF000000 | (pixels[3 * i] & 0xFF) << 16 | (pixels[3 * i + 1] & 0xFF) << 8 | pixels[3 * i + 2] & 0xFF);
        }
        assertNothingIsLeft();
    }

    @Test
    void theBestEncoderThatIsThereIsTaken() throws IOException {
        assertEquals("libx264", encoder("mpeg4,libx264,libvpx", Video.Kind.MP4));
        assertEquals("mpeg4", encoder("mpeg4,libvpx-vp9", Video.Kind.MP4));
        assertEquals("libvpx-vp9", encoder("mpeg4,libvpx,libvpx-vp9", Video.Kind.WEBM));
    }

    private String encoder(String there, Video.Kind kind) throws IOException {
        List<String> said = lines(Video.of(pages, kind, ffmpeg(there, WILLING), Progress.UNWATCHED));
        return said.get(said.indexOf("-c:v") + 1);
    }

    @Test
    void withoutAnEncoderItIsSaidWhichWouldDo() throws IOException {
        Map<String, String> environment = ffmpeg("mpeg4", WILLING);

        assertEquals("this ffmpeg cannot write WEBM: it was built with none of libvpx-vp9, libvpx. GIF, APNG and HTML need no other program",
                assertThrows(BadInput.class, () -> Video.of(pages, Video.Kind.WEBM, environment, Progress.UNWATCHED)).getMessage());
    }

    @Test
    void whenItFailsItsLastWordIsPassedOnAndNothingIsLeft() throws IOException {
        Map<String, String> environment = ffmpeg("libx264", WILLING + "echo first >&2; echo 'No space left on device' >&2; exit 1\n");

        assertEquals(environment.get("GRUSCOPE_FFMPEG") + " failed: No space left on device", assertThrows(BadInput.class,
                () -> Video.of(pages, Video.Kind.MP4, environment, Progress.UNWATCHED)).getMessage());
        assertNothingIsLeft();
    }

    @Test
    void whenItEndsBeforeItHasSeenTheFilmItHasFailed() throws IOException {
        Map<String, String> environment = ffmpeg("libx264", "echo 'cannot open' >&2; exit 1\n");
        Pages large = Exports.pages("latch", "--figure overview --steps 1-1");

        assertEquals(environment.get("GRUSCOPE_FFMPEG") + " failed: cannot open", assertThrows(BadInput.class,
                () -> Video.of(large, Video.Kind.MP4, environment, Progress.UNWATCHED)).getMessage());
    }

    /// A full disk that is ours, not ffmpeg's, is not blamed on it.
    @Test
    void whenItTakesOnlyAPartWithoutAWordItIsSaidWhy() throws IOException {
        Map<String, String> environment = ffmpeg("libx264", "exec <&-; exit 0\n");
        Pages large = Exports.pages("latch", "--figure overview --steps 1-1");

        String problem = assertThrows(BadInput.class, () -> Video.of(large, Video.Kind.MP4, environment, Progress.UNWATCHED)).getMessage();

        assertTrue(problem.startsWith(environment.get("GRUSCOPE_FFMPEG") + " took only a part of the film ("), problem);
    }

    @Test
    void whenItFailsWithoutAWordItsExitCodeIsSaid() throws IOException {
        Map<String, String> environment = ffmpeg("libx264", "cat >/dev/null; exit 7\n");

        assertEquals(environment.get("GRUSCOPE_FFMPEG") + " ended with exit code 7", assertThrows(BadInput.class,
                () -> Video.of(pages, Video.Kind.MP4, environment, Progress.UNWATCHED)).getMessage());
    }

    @Test
    void itIsKilledWhenTheFilmIsGivenUp() throws IOException {
        Map<String, String> environment = ffmpeg("libx264", "for last; do :; done; echo \"$last\" >\"$0.last\"; echo $$ >\"$0.pid\"; exec cat >\"$last\"\n");
        Pages tall = Exports.pages("latch", "--figure overview --steps 1-1");

        assertThrows(CancellationException.class, () -> Video.of(tall, Video.Kind.MP4, environment, _ -> {
            if (Files.exists(folder.resolve("ffmpeg.pid"))) {
                throw new CancellationException();
            }
        }));

        long pid = Long.parseLong(Files.readString(folder.resolve("ffmpeg.pid")).strip());
        assertFalse(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
        assertNothingIsLeft();
    }

    @Test
    void twoRunsSayTheSame() throws IOException {
        Map<String, String> environment = ffmpeg("libx264", "for last; do :; done; cat \"$(dirname \"$last\")/words\" - >\"$last\"\n");

        assertArrayEquals(Video.of(pages, Video.Kind.MP4, environment, Progress.UNWATCHED), Video.of(pages, Video.Kind.MP4, environment, Progress.UNWATCHED));
    }
}
