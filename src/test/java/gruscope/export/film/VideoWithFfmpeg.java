package gruscope.export.film;

import gruscope.Progress;
import gruscope.export.page.Pages;
import gruscope.scene.file.PictureScene;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Videos made by a real ffmpeg and read by a real ffprobe. Not one of the usual tests: `.ci/films` runs it where both are there.
class VideoWithFfmpeg {

    private static final double FAITHFUL = 3;

    @TempDir
    private Path folder;

    private static byte[] said(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        byte[] said = process.getInputStream().readAllBytes();
        assertEquals(0, process.waitFor());
        return said;
    }

    @ParameterizedTest
    @EnumSource
    void aVideoPlaysAsItWasDrawn(Video.Kind kind) throws IOException, InterruptedException {
        Pages pages = Exports.pages("latch", "--figure cell --steps 1-2 --fps 5 --hold 0.4");
        Film film = new Film(pages, 1, pages.ground(), Film.Sides.EVEN, Progress.UNWATCHED);

        byte[] video = Video.of(pages, kind, System.getenv(), Progress.UNWATCHED);

        Path file = Files.write(folder.resolve("film"), video);
        String facts = new String(said("ffprobe", "-v", "error", "-count_frames", "-show_entries",
                "stream=width,height,pix_fmt,nb_read_frames,r_frame_rate:format=duration:format_tags", file.toString()), StandardCharsets.UTF_8);
        for (String fact : new String[] {"width=" + film.width(), "height=" + film.height(), "pix_fmt=yuv420p", "r_frame_rate=10/1", "nb_read_frames=36",
                "duration=3.6", "gruscope:1:"}) {
            assertTrue(facts.contains(fact), fact + " is not in " + facts);
        }
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(said("ffmpeg", "-v", "error", "-i", file.toString(), "-vf", "select=eq(n\\,22)",
                "-frames:v", "1", "-f", "image2pipe", "-c:v", "png", "-")));
        assertEquals(0, distance(film.draw(11), seen.getRGB(0, 0, film.width(), film.height(), null, 0, film.width())), FAITHFUL);
        assertEquals(pages.recipe().scene().model(), PictureScene.find(video, "film").orElseThrow().model());
        assertArrayEquals(video, Video.of(pages, kind, System.getenv(), Progress.UNWATCHED));
    }

    /// The mean of how far the channels are apart.
    private static double distance(int[] drawn, int[] seen) {
        long sum = 0;
        for (int i = 0; i < drawn.length; i++) {
            for (int shift = 0; shift <= 16; shift += 8) {
                sum += Math.abs((drawn[i] >> shift & 0xFF) - (seen[i] >> shift & 0xFF));
            }
        }
        return sum / (3.0 * drawn.length);
    }
}
