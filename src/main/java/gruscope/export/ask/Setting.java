package gruscope.export.ask;

import gruscope.BadInput;
import gruscope.Keyed;
import gruscope.Phrases;
import gruscope.engine.cell.CellKind;
import gruscope.figure.Figure;
import gruscope.figure.gallery.Arrangement;
import gruscope.figure.font.Fonts;
import gruscope.figure.gallery.Gallery;
import gruscope.figure.ink.Preference;
import gruscope.figure.ink.Preferences;
import gruscope.scene.Beside;
import gruscope.scene.Language;
import gruscope.scene.Ramp;
import gruscope.scene.Scene;
import gruscope.scene.Span;
import gruscope.scene.Theme;
import gruscope.scene.View;
import gruscope.scene.Zoom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;

/// One thing that can be asked of a picture, under one name on the command line, in a figure file and in the export dialog.
///
/// A setting is a row of the table below: its key, what stands for its value in a usage text, how its values are written ([Form]), and where it
/// belongs. Options, fields of figure files, completion, the dialog, copied commands and the dialog's memory all run over the table; a new row has
/// all of them, and its words in `export.properties` and `window.properties`. What is not asked for is as the scene has it, or as [#usual] says.
///
/// @param <T> what is asked for
public final class Setting<T> {

    private static final Pattern KEY = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final List<Setting<?>> TABLE = new ArrayList<>();

    public static final Setting<Arrangement> FIGURE = row("figure", "FIGURE,…", Group.WHAT,
            ArrangementForm.form())
            .usually(Arrangement.parse(Asked.USUAL, true)).severally((text, _) -> List.of(text));
    public static final Setting<Boolean> LETTERS = row("letters", "ON", Group.WHAT, Form.either("on", "off"))
            .usually(true).where((_, asked) -> asked.text(FIGURE).filter(figure -> figure.matches(".*[+/].*")).isPresent());
    public static final Setting<Integer> STEP = row("step", "N,…", Group.WHAT,
            new Form<>((text, scene) -> Moments.of(scene).step(text), String::valueOf, () -> List.of("last", "all")))
            .severally((text, scene) -> Moments.of(scene).listOfSteps(text)).ofOneScene().where((format, _) -> !format.isMoving());
    public static final Setting<String> BEAT = row("beat", "BEAT,…", Group.WHAT,
            new Form<>((text, scene) -> Moments.of(scene).beat(text), key -> key, Asked::beats))
            .severally((text, scene) -> Moments.of(scene).listOfBeats(text)).ofOneScene().where((format, _) -> !format.isMoving());
    public static final Setting<Span> STEPS = row("steps", "A-B", Group.WHAT, Form.stretch())
            .seen(View::steps, View::withSteps).ofOneScene().where((format, asked) -> format.isMoving() || Asked.draws(figures(asked), Figure::showsSteps));
    public static final Setting<Integer> UNIT = row("unit", "N", Group.WHAT, Form.whole(1, Scene::hiddenSize))
            .seen(view -> view.unit() + 1, (view, unit) -> view.withUnit(unit - 1)).ofOneScene();
    public static final Setting<Span> UNITS = row("units", "A-B", Group.WHAT, Form.stretch())
            .seen(View::units, View::withUnits).ofOneScene().where((_, asked) -> Asked.draws(figures(asked), Figure::showsUnits));
    public static final Setting<List<CellKind>> COMPARE = row("compare", "CELL,…", Group.WHAT,
            CellsForm.some())
            .seen(View::compared, View::withCompared).listed().where((_, asked) -> Asked.countsParameters(figures(asked)));
    public static final Setting<Double> ZOOM = row("zoom", "LEVEL", Group.WINDOW, Form.number(Zoom.SEQUENCE.level(), Zoom.ARITHMETIC.level()))
            .seen(View::zoom, View::withZoom);
    public static final Setting<Double> FOLD = row("fold", "SHARE", Group.WINDOW, Form.number(0, 1))
            .seen(View::fold, View::withFold);
    public static final Setting<List<CellKind>> BESIDE = row("beside", "CELLS", Group.WINDOW,
            CellsForm.someOrNothing())
            .seen(view -> view.beside().kinds(), (view, kinds) -> view.withBeside(new Beside(kinds, view.beside().match()))).listed();
    public static final Setting<Beside.Match> MATCH = row("match", "BY", Group.WINDOW, Form.keyed(Beside.Match::named, Beside.Match.values()))
            .seen(view -> view.beside().match(), (view, match) -> view.withBeside(new Beside(view.beside().kinds(), match)));
    public static final Setting<Theme> THEME = row("theme", "THEME,…", Group.DRESS, Form.keyed(Theme::named, Theme.values()))
            .seen(View::theme, View::withTheme).severally((text, _) -> List.of(text));
    public static final Setting<Ramp> RAMP = row("ramp", "RAMP", Group.DRESS, Form.keyed(Ramp::named, Ramp.values()))
            .seen(View::ramp, View::withRamp);
    public static final Setting<Language> LANGUAGE = row("language", "LANGUAGE,…", Group.DRESS, Form.keyed(Language::named, Language.values()))
            .seen(View::language, View::withLanguage).severally((text, _) -> List.of(text));
    public static final Setting<SheetSize> SIZE = row("size", "SIZE", Group.SIZE, Form.keyed(SheetSize::named, SheetSize.values()));
    public static final Setting<Length> WIDTH = row("width", "LENGTH", Group.SIZE,
            Form.of(Length::side, Length::toString, "88mm", "180mm", "1600px"));
    public static final Setting<Length> HEIGHT = row("height", "LENGTH", Group.SIZE,
            Form.of(Length::side, Length::toString, "88mm", "180mm", "1600px"));
    public static final Setting<Length> PAD = row("pad", "LENGTH", Group.SIZE, Form.of(Length::parse, Length::toString));
    public static final Setting<Boolean> DATA = row("data", "FORM", Group.DRESS, Form.either("csv", "none")).usually(false);
    public static final Setting<String> CERTIFIED = row("certified", "LIBRARY", Group.DRESS, Form.word("none", "numpy", "pytorch")).usually("none");
    public static final Setting<Boolean> CROP = row("crop", "ON", Group.SIZE, Form.either("on", "off")).usually(false).where((format, _) -> !format.isMoving());
    public static final Setting<Double> DPI = row("dpi", "N", Group.SIZE, Form.number(10, 4800, "96", "300", "600"))
            .where((format, _) -> !format.isDrawn());
    public static final Setting<Double> FONT = row("font", "POINTS", Group.SIZE, Form.number(2, 144));
    public static final Setting<Boolean> WORDS = row("words", "ON", Group.DRESS, Form.either("on", "off")).usually(true);
    public static final Setting<Fonts> FONT_FAMILY = row("font-family", "FAMILY,…", Group.DRESS, Form.of(Fonts::read, Fonts::text)).listed();
    public static final Setting<Background> BACKGROUND = row("background", "COLOUR", Group.DRESS,
            Form.of(Background::parse, Background::text, "theme", "transparent", "#ffffff")).usually(new Background.OfTheme());
    public static final Setting<Boolean> TEXT = row("text", "KIND", Group.DRESS, Form.either("text", "outlines"))
            .where((format, _) -> format == Format.SVG || format == Format.PDF);
    public static final Setting<FilmTiming.Per> ANIMATE = row("animate", "FRAMES", Group.FILM, Form.keyed(FilmTiming.Per::named, FilmTiming.Per.values()))
            .usually(FilmTiming.DEFAULT.per()).where((format, _) -> format.isMoving() || format.hasPages());
    public static final Setting<Double> FPS = row("fps", "N", Group.FILM, Form.number(0.1, 60)).where((format, _) -> format.isMoving());
    public static final Setting<Double> PACE = row("pace", "SECONDS", Group.FILM, Form.number(0.05, 60)).usually(FilmTiming.DEFAULT.pace())
            .where((format, asked) -> format.isMoving() && asked.text(ANIMATE).equals(Optional.of(FilmTiming.Per.MOTION.key())));
    public static final Setting<Double> HOLD = row("hold", "SECONDS", Group.FILM, Form.number(0, 60)).usually(FilmTiming.DEFAULT.hold())
            .where((format, _) -> format.isMoving());
    public static final Setting<Integer> LOOP = row("loop", "N", Group.FILM, Form.whole(0, _ -> 65_535)).usually(FilmTiming.DEFAULT.loops())
            .where((format, _) -> format.isMoving() && !format.isVideo());

    static {
        Gallery.preferences().forEach(Setting::preferred);
    }

    /// Settings that belong together.
    public enum Group implements Keyed {
        WHAT, FILM, SIZE, DRESS,
        /// How the window shows the cell; chosen there.
        WINDOW
    }

    private final String key;
    private final String valueName;
    private final Group group;
    private final Form<T> form;
    private Optional<T> usual = Optional.empty();
    private Optional<Part<T>> part = Optional.empty();
    private Optional<Preference<T>> preference = Optional.empty();
    private Optional<BiFunction<String, Scene, List<String>>> several = Optional.empty();
    private BiPredicate<Format, Written> where = (_, _) -> true;
    private String separator = "";
    private boolean ofOneScene;

    /// What is asked for, as it was written.
    public interface Written {

        Optional<String> text(Setting<?> setting);
    }

    /// A part of a view.
    private record Part<T>(Function<View, T> of, BiFunction<View, T, View> in) {
    }

    /// @param key small words apart by hyphens, the same everywhere
    Setting(String key, String valueName, Group group, Form<T> form) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("\"" + key + "\" is no key of a setting");
        }
        this.key = key;
        this.valueName = valueName;
        this.group = group;
        this.form = form;
    }

    /// The next row of the table.
    private static <T> Setting<T> row(String key, String valueName, Group group, Form<T> form) {
        Setting<T> row = new Setting<>(key, valueName, group, form);
        TABLE.add(row);
        return row;
    }

    private static Optional<String> figures(Written asked) {
        return asked.text(FIGURE);
    }

    /// The row of what an author can choose about some figures.
    private static <T> void preferred(Preference<T> chosen) {
        Setting<T> row = row(chosen.key(), chosen.valueName(), Group.DRESS, new Form<>(chosen::read, chosen::text, chosen::choices))
                .where((_, asked) -> Asked.draws(figures(asked), figure -> figure.preferences().contains(chosen)));
        row.preference = Optional.of(chosen);
        row.separator = chosen.separator();
        if (chosen.hasUsual()) {
            row.usually(chosen.usual());
        }
    }

    private Setting<T> usually(T value) {
        usual = Optional.of(value);
        return this;
    }

    private Setting<T> seen(Function<View, T> of, BiFunction<View, T, View> in) {
        part = Optional.of(new Part<>(of, in));
        return this;
    }

    private Setting<T> severally(BiFunction<String, Scene, List<String>> each) {
        separator = ",";
        several = Optional.of(each);
        return this;
    }

    private Setting<T> where(BiPredicate<Format, Written> matters) {
        where = matters;
        return this;
    }

    private Setting<T> listed() {
        separator = ",";
        return this;
    }

    private Setting<T> ofOneScene() {
        ofOneScene = true;
        return this;
    }

    /// All settings, in the order in which usage texts and copied commands have them.
    public static List<Setting<?>> values() {
        return List.copyOf(TABLE);
    }

    public static Optional<Setting<?>> named(String key) {
        return values().stream().filter(setting -> setting.key().equals(key)).findFirst();
    }

    /// Its name in a figure file and in the keys of message bundles.
    public String key() {
        return key;
    }

    /// Its name on the command line.
    public String option() {
        return "--" + key;
    }

    /// What stands for its value in a usage text; no two with [#choices] share it, for shells complete by it.
    public String valueName() {
        return valueName;
    }

    /// What it is, for usage texts and tooltips.
    ///
    /// @param words of the room `export`
    public String description(Phrases words) {
        return words.text("setting." + key);
    }

    public Group group() {
        return group;
    }

    /// Whether several values, apart by commas, ask for a picture each.
    public boolean takesSeveral() {
        return several.isPresent();
    }

    /// Whether what is written may be a list; its option may then stand several times.
    public boolean takesList() {
        return !separator.isEmpty();
    }

    /// What stands between the items of a list.
    public String separator() {
        return separator;
    }

    /// Whether it is either `on` or `off`.
    public boolean isSwitch() {
        return choices().equals(List.of("on", "off"));
    }

    /// Whether it makes sense for one scene only, for its steps and units are not those of another.
    public boolean isOfOneScene() {
        return ofOneScene;
    }

    /// Whether it makes a difference to a picture.
    ///
    /// @param asked what else is asked for, maybe of values that cannot be had
    public boolean matters(Format format, Written asked) {
        return where.test(format, asked);
    }

    /// The values there are to choose from, or some that are often wanted; none where any number or length will do.
    public List<String> choices() {
        return form.choices().get();
    }

    /// Reads a value.
    ///
    /// @throws BadInput saying what is accepted, if it is none or the scene cannot have it
    T read(String text, Scene scene) {
        return form.reader().read(text, scene);
    }

    /// What each of several values comes to by itself: `2-4` are three steps.
    List<String> each(String text, Scene scene) {
        return several.map(spread -> spread.apply(text, scene)).orElse(List.of(text));
    }

    /// What is had where nothing is asked for. Only settings have it that are no part of the view and do not depend on others.
    T usual() {
        return usual.orElseThrow(() -> new IllegalStateException(key + " has no value of its own"));
    }

    /// A view with a value in it, if this is a part of views.
    View in(View view, T value) {
        return part.map(of -> of.in().apply(view, value)).orElse(view);
    }

    /// What an author chose so far, with a value of this setting, if it is such a choice.
    Preferences in(Preferences chosen, T value) {
        return preference.map(one -> chosen.with(one, value)).orElse(chosen);
    }

    /// What is had where nothing is asked for, as it is written: a view's own part, or what is usual. None where that is up to others.
    public Optional<String> unasked(View view) {
        return part.map(of -> of.of().apply(view)).or(() -> usual).map(this::text);
    }

    /// A value as it is written.
    String text(T value) {
        return form.writer().apply(value);
    }

    @Override
    public String toString() {
        return key;
    }
}
