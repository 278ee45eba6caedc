package gruscope.export;

import gruscope.BadInput;
import gruscope.engine.Beat;
import gruscope.engine.CellKind;
import gruscope.engine.Cells;
import gruscope.figure.Arrangement;
import gruscope.scene.Beside;
import gruscope.scene.Language;
import gruscope.scene.Ramp;
import gruscope.scene.Scene;
import gruscope.scene.Span;
import gruscope.scene.Theme;
import gruscope.scene.View;
import gruscope.scene.Zoom;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// How a scene is made into a picture: settings that have been read, every one of them possible.
///
/// @param scene       in the view that was asked for
/// @param arrangement what is drawn
/// @param step        of a still; the scene's own moment where there is neither step nor beat
/// @param beat        of a still
/// @param text        whether letters stay text where the format has text; as suits the format where nothing was said
public record Recipe(Scene scene, Arrangement arrangement, OptionalInt step, Optional<String> beat, Sheet sheet, Ground ground,
                     Optional<Boolean> text, Motion motion) {

    /// What is drawn where nothing is said.
    static final String FIGURE = "overview";

    private static final double SCREEN_DPI = 96;
    private static final double PAPER_DPI = 300;
    private static final double MOTION_FPS = 20;

    /// @throws BadInput with the place of what cannot be had
    public static Recipe of(Scene scene, Settings settings) {
        boolean lettered = settings.oneOf(Setting.LETTERS, List.of("on", "off"), "on").equals("on");
        Arrangement arrangement = settings.read(Setting.FIGURE, text -> Arrangement.parse(text, lettered))
                .orElseGet(() -> Arrangement.parse(FIGURE, lettered));
        arrangement.rows().stream().flatMap(List::stream).forEach(panel -> check(panel, scene, settings));
        Optional<Boolean> text = settings.has(Setting.TEXT)
                ? Optional.of(settings.oneOf(Setting.TEXT, List.of("text", "outlines"), "").equals("text")) : Optional.empty();
        Scene seen = scene.withView(view(scene, settings));
        return new Recipe(seen, arrangement, step(scene, settings), beat(scene, settings), sheet(settings),
                settings.read(Setting.BACKGROUND, Ground::parse).orElse(new Ground.OfTheme()), text, motion(settings));
    }

    private static OptionalInt step(Scene scene, Settings settings) {
        if (!settings.has(Setting.STEP)) {
            return OptionalInt.empty();
        }
        int steps = scene.steps();
        if (steps == 0) {
            throw settings.refused(Setting.STEP, "the sequence is empty; there is no step to draw");
        }
        return settings.text(Setting.STEP).equals(Optional.of("last")) ? OptionalInt.of(steps) : settings.whole(Setting.STEP, 1, steps);
    }

    private static Optional<String> beat(Scene scene, Settings settings) {
        return settings.has(Setting.BEAT) ? Optional.of(settings.oneOf(Setting.BEAT, beats(scene), "")) : Optional.empty();
    }

    /// A panel's own step and beat must be there.
    private static void check(Arrangement.Panel panel, Scene scene, Settings settings) {
        int steps = scene.steps();
        if (panel.step().orElse(0) > steps) {
            throw settings.refused(Setting.FIGURE, "\"" + panel.key() + "\": there is no step " + panel.step().getAsInt() + "; the steps are 1 to " + steps);
        }
        if (panel.beat().isPresent() && !beats(scene).contains(panel.beat().get())) {
            throw settings.refused(Setting.FIGURE, "\"" + panel.key() + "\": \"" + panel.beat().get() + "\" is no beat of this "
                    + scene.cell().kind() + "; its beats are " + String.join(", ", beats(scene)));
        }
    }

    private static List<String> beats(Scene scene) {
        return scene.beats().stream().map(Beat::key).toList();
    }

    private static View view(Scene scene, Settings settings) {
        View view = scene.view();
        view = settings.read(Setting.THEME, Theme::named).map(view::withTheme).orElse(view);
        view = settings.read(Setting.RAMP, Ramp::named).map(view::withRamp).orElse(view);
        view = settings.read(Setting.LANGUAGE, Language::named).map(view::withLanguage).orElse(view);
        view = settings.read(Setting.STEPS, Recipe::span).map(view::withSteps).orElse(view);
        view = settings.read(Setting.UNITS, Recipe::span).map(view::withUnits).orElse(view);
        view = view.withUnit(settings.whole(Setting.UNIT, 1, scene.hiddenSize()).orElse(view.unit() + 1) - 1);
        view = view.withZoom(settings.number(Setting.ZOOM, Zoom.SEQUENCE.level(), Zoom.ARITHMETIC.level()).orElse(view.zoom()));
        view = view.withFold(settings.number(Setting.FOLD, 0, 1).orElse(view.fold()));
        List<CellKind> kinds = settings.read(Setting.BESIDE, Recipe::kinds).orElse(view.beside().kinds());
        return view.withBeside(new Beside(kinds, settings.read(Setting.MATCH, Beside.Match::named).orElse(view.beside().match())));
    }

    private static List<CellKind> kinds(String text) {
        return text.equals("nothing") ? List.of() : Arrays.stream(text.split(",")).map(kind -> Cells.named(kind.strip())).toList();
    }

    private static Span span(String text) {
        String[] ends = text.split("-", 2);
        try {
            int first = Integer.parseInt(ends[0].strip());
            int last = Integer.parseInt(ends[ends.length - 1].strip());
            if (first >= 1 && last >= first) {
                return new Span(first, last);
            }
        } catch (NumberFormatException _) {
            throw new BadInput("\"" + text + "\" is no stretch; one is two whole numbers such as 3-7");
        }
        throw new BadInput("\"" + text + "\" must begin at 1 or more and end no earlier than it begins");
    }

    private static Sheet sheet(Settings settings) {
        Optional<SheetSize> size = settings.read(Setting.SIZE, SheetSize::named);
        Optional<Length> width = settings.read(Setting.WIDTH, Length::parse).or(() -> size.map(SheetSize::width));
        Optional<Length> height = settings.read(Setting.HEIGHT, Length::parse).or(() -> size.flatMap(SheetSize::height));
        Optional<Length> pad = settings.read(Setting.PAD, Length::parse).or(() -> size.flatMap(SheetSize::pad));
        boolean paper = width.filter(Length::isPhysical).isPresent() || height.filter(Length::isPhysical).isPresent();
        double dpi = settings.number(Setting.DPI, 10, 4800).orElse(paper ? PAPER_DPI : SCREEN_DPI);
        return new Sheet(width, height, pad, dpi, settings.number(Setting.FONT, 2, 144));
    }

    private static Motion motion(Settings settings) {
        Motion.Per per = settings.read(Setting.ANIMATE, Motion.Per::named).orElse(Motion.DEFAULT.per());
        double fps = settings.number(Setting.FPS, 0.1, 60).orElse(per == Motion.Per.MOTION ? MOTION_FPS : Motion.DEFAULT.fps());
        double pace = settings.number(Setting.PACE, 0.05, 60).orElse(Motion.DEFAULT.pace());
        double hold = settings.number(Setting.HOLD, 0, 60).orElse(Motion.DEFAULT.hold());
        return new Motion(per, fps, pace, hold, settings.whole(Setting.LOOP, 0, 65_535).orElse(Motion.DEFAULT.loops()));
    }
}
