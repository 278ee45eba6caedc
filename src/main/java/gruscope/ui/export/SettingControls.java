package gruscope.ui.export;

import gruscope.Phrases;
import gruscope.export.ask.Setting;
import gruscope.figure.Figure;
import gruscope.figure.Shot;
import gruscope.figure.gallery.Gallery;
import gruscope.figure.ink.Look;
import gruscope.scene.run.Run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Makes the control of each setting for a run: what there is to choose, and what is meant where nothing is said.
final class SettingControls {

    /// Stands for a width and height that are typed.
    static final String OWN_SIZE = "other";

    /// What is typed then.
    static final Set<Setting<?>> OF_OWN_SIZE = Set.of(Setting.WIDTH, Setting.HEIGHT);

    /// The figure that only says where the window's other pictures are.
    private static final String MAP_OF_THE_WINDOW = "minimap";
    private static final String USUAL = "overview";

    private final Phrases phrases;
    private final Shot shot;
    private final Map<Setting<?>, Function<String, SettingControl>> byHand;

    SettingControls(Phrases phrases, Run run) {
        this.phrases = phrases;
        this.shot = Shot.of(run, Look.of(run.scene().view()));
        this.byHand = byHand();
    }

    /// Made by hand where there is a choice of named values, or a unit; any other setting is typed, with `export.KEY.prompt` where nothing is.
    SettingControl of(Setting<?> setting) {
        String id = "export-" + setting.key();
        return byHand.getOrDefault(setting, each -> new TextControl(each, prompt(setting))).apply(id);
    }

    private Map<Setting<?>, Function<String, SettingControl>> byHand() {
        Map<Setting<?>, Function<String, SettingControl>> made = new HashMap<>();
        made.put(Setting.FIGURE, id -> new OpenListControl(id, figures(), new NamedValue("strip/cell+chart", phrases.text("export.figure.own")),
                phrases.text("export.figure.hint")));
        made.put(Setting.BEAT, id -> new ListControl(id, beats()));
        made.put(Setting.UNITS, id -> new OpenListControl(id, List.of(asShown(), new NamedValue("1-" + shot.trace().hiddenSize(), phrases.text("export.units.all"))),
                new NamedValue((shot.unit() + 1) + "-" + (shot.unit() + 1), phrases.text("export.units.some")), phrases.text("export.units.hint")));
        made.put(Setting.BACKGROUND, id -> new OpenListControl(id, named("export.background.", "", "transparent"),
                new NamedValue("#ffffff", phrases.text("export.background.other")), phrases.text("export.background.hint")));
        made.put(Setting.SIZE, id -> new ListControl(id, sizes()));
        made.put(Setting.LETTERS, id -> new ListControl(id, named("export.letters.", "", "off")));
        made.put(Setting.TEXT, id -> new ListControl(id, named("export.text.", "", "text", "outlines")));
        made.put(Setting.ANIMATE, id -> new ListControl(id, named("export.animate.", "", "steps", "motion")));
        List.of(Setting.THEME, Setting.RAMP, Setting.LANGUAGE).forEach(setting -> made.put(setting, id -> new ListControl(id, withAsShown(setting))));
        List.of(Setting.WIDTH, Setting.HEIGHT, Setting.PAD).forEach(setting -> made.put(setting, id -> new LengthControl(id, prompt(setting))));
        return made;
    }

    private String prompt(Setting<?> setting) {
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
        sizes.addAll(named("export.size.", Setting.SIZE.choices().toArray(String[]::new)));
        sizes.addAll(named("export.size.", OWN_SIZE));
        return sizes;
    }

    private NamedValue asShown() {
        return new NamedValue("", phrases.text("export.as-shown"));
    }

    private List<NamedValue> withAsShown(Setting<?> setting) {
        Stream<NamedValue> choices = setting.choices().stream().map(key -> new NamedValue(key, phrases.text("view." + setting.key() + "-" + key)));
        return Stream.concat(Stream.of(asShown()), choices).toList();
    }

    /// @param keys the empty one is called `usual`
    private List<NamedValue> named(String words, String... keys) {
        return Arrays.stream(keys).map(key -> new NamedValue(key, phrases.text(words + (key.isEmpty() ? "usual" : key)))).toList();
    }
}
