package gruscope.export.ask;

import gruscope.BadInput;
import gruscope.Keyed;
import gruscope.Quoted;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import static gruscope.Message.says;

/// What kind of file a picture is written as.
public enum Format implements Keyed {
    PNG(false), SVG(false), PDF(false), TEX(false), PPTX(false), GIF(true), APNG(true), MP4(true), WEBM(true), HTML(true);

    private final boolean moving;

    Format(boolean moving) {
        this.moving = moving;
    }

    /// Whether it shows a run in time; the others show one moment.
    public boolean isMoving() {
        return moving;
    }

    /// Whether it is played by players of videos, which know no transparency.
    public boolean isVideo() {
        return this == MP4 || this == WEBM;
    }

    /// Whether it is drawn anew at every size; the others have pixels.
    public boolean isDrawn() {
        return this == SVG || this == PDF || this == TEX || this == PPTX || this == HTML;
    }

    /// Whether it has pages, so that it shows a run page by page where that is asked for.
    public boolean hasPages() {
        return this == PDF || this == PPTX;
    }

    /// Whether its bytes are text that a terminal can show.
    public boolean isText() {
        return this == SVG || this == TEX || this == HTML;
    }

    /// The file ending, without the dot.
    public String ending() {
        return key();
    }

    public static List<String> endings() {
        return Keyed.keys(values());
    }

    /// Reads `png`, `svg` …
    public static Format named(String name) {
        return Keyed.named(name, says("name-of-format"), values());
    }

    /// The format that a file's name ends in.
    ///
    /// @throws BadInput with the endings there are
    public static Format of(String file) {
        return Arrays.stream(values()).filter(format -> file.toLowerCase(Locale.ROOT).endsWith("." + format.ending())).findFirst()
                .orElseThrow(() -> new BadInput("", says("the-files-name-must-end", Quoted.of(file), endings().stream().map(ending -> "." + ending).collect(Collectors.joining(", "))), says("or-end-in-to-name")));
    }
}
