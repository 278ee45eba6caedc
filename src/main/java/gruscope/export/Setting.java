package gruscope.export;

import gruscope.engine.Beat;
import gruscope.engine.Cells;
import gruscope.figure.Figure;
import gruscope.figure.Gallery;
import gruscope.scene.Language;
import gruscope.scene.Ramp;
import gruscope.scene.Theme;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// One thing that can be asked of a picture, under one name on the command line, in a figure file and in the export dialog.
///
/// What is not asked for is as the scene has it, or as [#description] says.
public enum Setting {
    FIGURE("FIGURE,…", "What is drawn: a figure, or panels in rows, such as strip/cell@2+cell@3:candidate/chart; several with commas. Default: overview."),
    STEP("N,…", "The time step, from 1, or last; several as 1,3,5 or 2-4, or all. Default: the scene's own, or else the last."),
    BEAT("BEAT,…", "The beat of the step, such as candidate; several with commas, or all. Default: the last."),
    STEPS("A-B", "The steps that pictures of the whole run show, and that a film tells. Default: all."),
    UNIT("N", "The hidden unit whose formulas are spelt out, from 1. Default: the scene's own."),
    UNITS("A-B", "The units that maps and charts show; one, such as 2-2, or several. Default: all."),
    ZOOM("LEVEL", "How closely the cell is seen, from 1 (the sequence) to 4 (the arithmetic of one unit). Default: the scene's own."),
    FOLD("SHARE", "How far the film strip is folded into one cell, from 0 to 1. Default: the scene's own."),
    BESIDE("CELLS", "Cells that read the same sequence beside, such as lstm,rnn, or nothing. Default: the scene's own."),
    MATCH("BY", "What a cell beside has in common: units or budget. Default: the scene's own."),
    THEME("THEME,…", "light, dark, print or projector; several with commas. Default: the scene's own."),
    RAMP("RAMP", "The hues of positive and negative: puor, rdbu or prgn. Default: the scene's own."),
    LANGUAGE("LANGUAGE,…", "What the figure is labelled in: en, zh or both; several with commas. Default: the scene's own."),
    SIZE("SIZE", "single or double (88 or 180 mm wide, a journal's columns), slide (1920×1080 px) or square (1080×1080 px)."),
    WIDTH("LENGTH", "The whole width, such as 88mm, 3.5in, 250pt or 1600px (or plainly 1600). Default: the figure's own."),
    HEIGHT("LENGTH", "The whole height. Default: what goes with the width."),
    PAD("LENGTH", "The empty margin on every side, such as 2mm. Default: none; 60 pixels on a slide or a square."),
    DPI("N", "Pixels per inch, noted in the file. Default: 96; 300 where width or height is a length on paper."),
    FONT("POINTS", "The size of running text. Default: it grows and shrinks with the picture."),
    BACKGROUND("COLOUR", "theme, transparent, or a colour such as #ffffff. Default: theme."),
    LETTERS("ON", "Whether panels are marked (a), (b) …: on or off. Default: on."),
    TEXT("KIND", "Letters in SVG and PDF: text, which can be searched, or outlines, which need no font. Default: text in PDF, outlines in SVG."),
    ANIMATE("FRAMES", "A film's frames: one for each of the steps or beats, or as many as the motion takes. Default: beats."),
    FPS("N", "A film's frames per second, in a GIF at most 50. Default: 2, with motion 20."),
    PACE("SECONDS", "How long a beat lasts in a film with motion. Default: 1."),
    HOLD("SECONDS", "How much longer a film's last frame stands than the others. Default: 1.5."),
    LOOP("N", "How often a film runs; 0 for ever. A video's player has its own say. Default: 0.");

    private static final Set<Setting> SEVERAL = EnumSet.of(FIGURE, STEP, BEAT, THEME, LANGUAGE);

    private final String value;
    private final String description;

    Setting(String value, String description) {
        this.value = value;
        this.description = description;
    }

    /// Its name in a figure file; on the command line `--` stands before it.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What stands for its value in a usage text; no two with [#choices] share it, for shells complete by it.
    public String valueName() {
        return value;
    }

    public String description() {
        return description;
    }

    /// Whether several values, apart by commas, ask for a picture each.
    public boolean takesSeveral() {
        return SEVERAL.contains(this);
    }

    /// Whether it is either `on` or `off`.
    public boolean isSwitch() {
        return this == LETTERS;
    }

    /// The values there are to choose from, or some that are often wanted; none where any number or length will do.
    public List<String> choices() {
        return switch (this) {
            case FIGURE -> Gallery.figures().stream().map(Figure::key).toList();
            case STEP -> List.of("last", "all");
            case BEAT -> Cells.kinds().stream().flatMap(kind -> Cells.plain(kind).beats().stream()).map(Beat::key).distinct().toList();
            case BESIDE -> List.of("lstm", "rnn", "gru", "nothing");
            case MATCH -> List.of("units", "budget");
            case THEME -> Arrays.stream(Theme.values()).map(Theme::key).toList();
            case RAMP -> Arrays.stream(Ramp.values()).map(Ramp::key).toList();
            case LANGUAGE -> Arrays.stream(Language.values()).map(Language::key).toList();
            case SIZE -> Arrays.stream(SheetSize.values()).map(SheetSize::key).toList();
            case WIDTH, HEIGHT -> List.of("88mm", "180mm", "1600px");
            case DPI -> List.of("96", "300", "600");
            case BACKGROUND -> List.of("theme", "transparent", "#ffffff");
            case LETTERS -> List.of("on", "off");
            case TEXT -> List.of("text", "outlines");
            case ANIMATE -> List.of("steps", "beats", "motion");
            case STEPS, UNIT, UNITS, ZOOM, FOLD, PAD, FONT, FPS, PACE, HOLD, LOOP -> List.of();
        };
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(Setting::key).toList();
    }

    public static Optional<Setting> named(String key) {
        return Arrays.stream(values()).filter(setting -> setting.key().equals(key)).findFirst();
    }
}
