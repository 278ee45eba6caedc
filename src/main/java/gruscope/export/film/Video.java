package gruscope.export.film;

import gruscope.BadInput;
import gruscope.Digits;
import gruscope.FileTrouble;
import gruscope.Progress;
import gruscope.export.page.Caption;
import gruscope.export.page.Pages;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import static gruscope.Message.says;

/// Films as MP4 or WebM, encoded by the user's [Ffmpeg].
///
/// Width and height are even and there is always a ground, because players ask for both. The same ffmpeg gives the same bytes.
public final class Video {

    /// Players do badly with few frames a second, and frames that repeat take next to nothing.
    private static final double SLOWEST = 10;

    private final Film film;
    private final Caption caption;
    private final Kind kind;

    /// What a video is encoded as: the encoders that may do it, the best first, each with its options.
    public enum Kind {
        MP4(Map.of("libx264", "-crf 16 -preset medium -tune animation -threads 1", "libopenh264", "-b:v 4M", "h264_videotoolbox", "-b:v 6M",
                "h264_mf", "-b:v 6M", "mpeg4", "-q:v 2"), List.of("libx264", "libopenh264", "h264_videotoolbox", "h264_mf", "mpeg4"),
                "-movflags +faststart -f mp4"),
        WEBM(Map.of("libvpx-vp9", "-crf 20 -b:v 0 -deadline good -cpu-used 5 -threads 1", "libvpx", "-crf 6 -b:v 6M -threads 1"),
                List.of("libvpx-vp9", "libvpx"), "-f webm");

        private final Map<String, String> options;
        private final List<String> encoders;
        private final String container;

        Kind(Map<String, String> options, List<String> encoders, String container) {
            this.options = options;
            this.encoders = encoders;
            this.container = container;
        }

        private Stream<String> arguments(Set<String> there) {
            String encoder = encoders.stream().filter(there::contains).findFirst().orElseThrow(() -> new BadInput(says("this-ffmpeg-cannot-write-it", name(), String.join(", ", encoders))));
            return Stream.of("-c:v " + encoder, options.get(encoder), container).flatMap(words -> Stream.of(words.split(" ")));
        }
    }

    private Video(Film film, Caption caption, Kind kind) {
        this.film = film;
        this.caption = caption;
        this.kind = kind;
    }

    /// @throws BadInput if the film is too large, or there is no ffmpeg, or it fails
    public static byte[] of(Pages pages, Kind kind, Map<String, String> environment, Progress progress) {
        Ffmpeg ffmpeg = Ffmpeg.find(environment);
        Color ground = pages.ground().orElse(pages.look().palette().panel());
        Film film = new Film(pages, pages.recipe().sheet().pixelsPerUnit(), Optional.of(ground), Film.Sides.EVEN, progress.part(0, Film.LAYING_OUT));
        return new Video(film, pages.filmCaption(), kind).encode(ffmpeg, progress.part(Film.LAYING_OUT, 1));
    }

    private byte[] encode(Ffmpeg ffmpeg, Progress progress) {
        try (Scratch scratch = new Scratch()) {
            Path words = Files.writeString(scratch.file("words"), words());
            Path video = scratch.file("video");
            ffmpeg.run(arguments(ffmpeg.encoders(), words, video), scratch, out -> feed(out, progress));
            return Files.readAllBytes(video);
        } catch (IOException e) {
            throw new BadInput(says("a-videos-temporary-files-cannot", FileTrouble.reason(e)), e);
        }
    }

    private void feed(OutputStream out, Progress progress) throws IOException {
        byte[] row = new byte[3 * film.width()];
        int frames = film.moments().size();
        for (int frame = 0; frame < frames; frame++) {
            int[] pixels = film.draw(frame);
            for (int i = 0; i < pixels.length; i++) {
                int at = 3 * (i % film.width());
                row[at] = (byte) (pixels[i] >> 16);
                row[at + 1] = (byte) (pixels[i] >> 8);
                row[at + 2] = (byte) pixels[i];
                if (at + 3 == row.length) {
                    out.write(row);
                }
            }
            progress.at((frame + 1.0) / frames);
        }
    }

    private List<String> arguments(Set<String> encoders, Path words, Path video) {
        double fps = film.motion().fps();
        String shown = Digits.shortest(fps * Math.ceil(SLOWEST / fps));
        List<String> arguments = new ArrayList<>(List.of("-hide_banner", "-loglevel", "error", "-nostdin", "-y", "-fflags", "+bitexact",
                "-f", "rawvideo", "-pix_fmt", "rgb24", "-video_size", film.width() + "x" + film.height(), "-framerate", Digits.shortest(fps), "-i", "pipe:0",
                "-f", "ffmetadata", "-i", words.toString(), "-map", "0:v", "-map_metadata", "1",
                "-vf", "fps=" + shown + ",tpad=stop_mode=clone:stop_duration=" + Digits.shortest(film.motion().hold())
                        + ",scale=out_color_matrix=bt709:out_range=tv:flags=accurate_rnd+full_chroma_int+bitexact,format=yuv420p",
                "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv"));
        kind.arguments(encoders).forEach(arguments::add);
        arguments.addAll(List.of("-flags:v", "+bitexact", "-fflags", "+bitexact", video.toString()));
        return arguments;
    }

    /// The words in ffmpeg's own form for them; a command line has no room for a large scene.
    private String words() {
        return ";FFMETADATA1\ntitle=" + escaped(caption.title()) + "\ndescription=" + escaped(caption.text()) + "\ncomment=" + escaped(caption.scene()) + "\n";
    }

    private static String escaped(String text) {
        return text.replaceAll("([=;#\\\\\n])", "\\\\$1");
    }
}
