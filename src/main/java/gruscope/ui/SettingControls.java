package gruscope.ui;

import gruscope.Phrases;
import gruscope.export.Setting;
import gruscope.export.SheetSize;
import gruscope.figure.Figure;
import gruscope.figure.Gallery;
import gruscope.figure.Look;
import gruscope.figure.Shot;
import gruscope.scene.Language;
import gruscope.scene.Ramp;
import gruscope.scene.Run;
import gruscope.scene.Theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Makes the control of each setting for a run: what there is to choose, and what is meant where nothing is said.
final class SettingControls {

    /// Stands for a width and height that are typed.
    static final String OWN_SIZE = "other";

    /// The figure that only says where the window's other pictures are.
    private static final String MAP_OF_THE_WINDOW = "minimap";
    private static final String USUAL = "overview";

    private final Phrases phrases;
    private final Shot shot;

    SettingControls(Phrases phrases, Run run) {
        this.phrases = phrases;
        this.shot = Shot.of(run, Look.of(run.scene().view()));
    }

    SettingControl of(Setting setting) {
        String id = "export-" + setting.key();
        return switch (setting) {
            case FIGURE -> new OpenListControl(id, figures(), new NamedValue("strip/cell+chart", phrases.text("export.figure.own")),
                    phrases.text("export.figure.hint"));
            case BEAT -> new ListControl(id, beats());
            case UNITS -> new OpenListControl(id, List.of(asShown(), new NamedValue("1-" + shot.trace().hiddenSize(), phrases.text("export.units.all"))),
                    new NamedValue((shot.unit() + 1) + "-" + (shot.unit() + 1), phrases.text("export.units.some")), phrases.text("export.units.hint"));
            case THEME -> new ListControl(id, withAsShown(Theme.values(), Theme::key, "view.theme-"));
            case RAMP -> new ListControl(id, withAsShown(Ramp.values(), Ramp::key, "view.ramp-"));
            case LANGUAGE -> new ListControl(id, withAsShown(Language.values(), Language::key, "view.language-"));
            case SIZE -> new ListControl(id, sizes());
            case WIDTH, HEIGHT, PAD -> new LengthControl(id, prompt(setting));
            case BACKGROUND -> new OpenListControl(id, named("export.background.", "", "transparent"),
                    new NamedValue("#ffffff", phrases.text("export.background.other")), phrases.text("export.background.hint"));
            case LETTERS -> new ListControl(id, named("export.letters.", "", "off"));
            case TEXT -> new ListControl(id, named("export.text.", "", "text", "outlines"));
            case ANIMATE -> new ListControl(id, named("export.animate.", "", "steps", "motion"));
            case STEP, STEPS, UNIT, DPI, FONT, FPS, PACE, HOLD, LOOP, ZOOM, FOLD, BESIDE, MATCH -> new TextControl(id, prompt(setting));
        };
    }

    private String prompt(Setting setting) {
        return phrases.text("export." + setting.key() + ".prompt", shot.step(), shot.unit() + 1);
    }

    private List<NamedValue> figures() {
        Stream<String> others = Gallery.figures().stream().map(Figure::key).filter(key -> !key.equals(USUAL) && !key.equals(MAP_OF_THE_WINDOW));
        return Stream.concat(Stream.of(USUAL), others).map(key -> new NamedValue(key, phrases.text("export.figure." + key))).toList();
    }

    private List<NamedValue> beats() {
        List<NamedValue> beats = new ArrayList<>();
        beats.add(asShown());
        shot.cell().beats().forEach(beat -> beats.add(new NamedValue(beat.key(), shot.look().phrases().text("beat." + beat.key()))));
        return beats;
    }

    private List<NamedValue> sizes() {
        List<NamedValue> sizes = new ArrayList<>(named("export.size.", ""));
        sizes.addAll(named("export.size.", Arrays.stream(SheetSize.values()).map(SheetSize::key).toArray(String[]::new)));
        sizes.addAll(named("export.size.", OWN_SIZE));
        return sizes;
    }

    private NamedValue asShown() {
        return new NamedValue("", phrases.text("export.as-shown"));
    }

    private <T> List<NamedValue> withAsShown(T[] values, Function<T, String> key, String words) {
        List<NamedValue> all = new ArrayList<>();
        all.add(asShown());
        for (T value : values) {
            all.add(new NamedValue(key.apply(value), phrases.text(words + key.apply(value))));
        }
        return all;
    }

    /// @param keys the empty one is called `usual`
    private List<NamedValue> named(String words, String... keys) {
        return Arrays.stream(keys).map(key -> new NamedValue(key, phrases.text(words + (key.isEmpty() ? "usual" : key)))).toList();
    }
}
