package gruscope.export.ask;

import gruscope.BadInput;
import gruscope.engine.cell.Lstm;
import gruscope.engine.cell.Rnn;
import gruscope.scene.Beside;
import gruscope.scene.Moment;
import gruscope.scene.Ramp;
import gruscope.scene.Scene;
import gruscope.scene.Span;
import gruscope.scene.Theme;
import gruscope.scene.View;
import gruscope.scene.file.Presets;
import gruscope.scene.whatif.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.awt.Color;
import java.util.List;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RecipeTest {

    private static final Scene SCENE = Presets.named("count-since-reset");

    @Test
    void withoutSettingsItIsTheWholePageAsTheSceneHasIt() {
        Recipe recipe = Recipe.of(SCENE, Settings.NONE);

        assertEquals(SCENE.withMoment(Moment.after(12, 7)), recipe.scene());
        assertEquals("overview", recipe.arrangement().key());
        assertEquals(new Sheet(Optional.empty(), Optional.empty(), Optional.empty(), 96, java.util.OptionalDouble.empty()), recipe.sheet());
        assertEquals(new Background.OfTheme(), recipe.ground());
        assertEquals(FilmTiming.DEFAULT, recipe.motion());
    }

    @Test
    void settingsChangeTheView() {
        View view = recipe("theme", "print", "ramp", "rdbu", "steps", "2-9", "units", "3", "unit", "4", "zoom", "2.5", "fold", "0.5", "beside",
                "lstm, rnn", "match", "budget").scene().view();

        assertEquals(Theme.PRINT, view.theme());
        assertEquals(Ramp.RDBU, view.ramp());
        assertEquals(new Span(2, 9), view.steps());
        assertEquals(new Span(3, 3), view.units());
        assertEquals(3, view.unit());
        assertEquals(2.5, view.zoom());
        assertEquals(0.5, view.fold());
        assertEquals(new Beside(List.of(Lstm.KIND, Rnn.KIND), Beside.Match.BUDGET), view.beside());
        assertTrue(recipe("beside", "nothing").scene().view().beside().isNothing());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            note            | reset shuts       | no note
            note            | step 13: too late | the steps are 1 to 12
            span            | 6-3               | ends before it begins
            span            | 3-40              | there is no step "40"
            mark            | nothing           | there is no step
            highlight-units | 5                 | the units are 1 to 4
            line-width      | 9                 | from 0.25 to 4
            palette         | red               | is no colour
            palette         | #ffffff           | one colour is given
            palette         | #123456,#123456   | nearly one colour
            symbols         | z=r               | r and z would both be r
            symbols         | h=s,z=s           | z and h would both be s
            symbols         | f=g               | has no "f"
            symbols         | z                 | names no letter
            unit-names      | a,b,c,d,e         | there are 4 units
            unit-names      | a,b,a             | units 1 and 3 would both be called
            width           | 0mm               | must be above 0
            pad             | -1mm              | is no length
            """)
    void whatAnAuthorSaysMustFitTheScene(String setting, String value, String complaint) {
        BadInput wrong = assertThrows(BadInput.class, () -> recipe(setting, value));

        assertTrue(wrong.getMessage().contains(complaint), wrong.getMessage());
        assertTrue(wrong.getMessage().startsWith("at " + setting), wrong.getMessage());
    }

    @Test
    void aPictureMayHaveNoMargin() {
        assertEquals(0, recipe("width", "88mm", "pad", "0").sheet().margin());
        assertTrue(recipe("width", "88mm").sheet().margin() > 0);
    }

    @Test
    void aLengthOnPaperMeansThreeHundredDotsAnInchWhereNoneAreAskedFor() {
        assertEquals(300, recipe("width", "88mm").sheet().dpi());
        assertEquals(300, recipe("height", "3in").sheet().dpi());
        assertEquals(96, recipe("width", "1600px").sheet().dpi());
        assertEquals(150, recipe("width", "88mm", "dpi", "150").sheet().dpi());
    }

    @Test
    void aStillHasAStepAndABeat() {
        assertEquals(Moment.after(3, 5), moment("step", "3", "beat", "candidate"));
        assertEquals(Moment.after(3, 7), moment("step", "3"));
        assertEquals(Moment.after(12, 7), moment("step", "last"));
        assertEquals(Moment.after(12, 5), moment("beat", "candidate"));
        assertEquals(Moment.after(4, 5), Recipe.of(SCENE.withMoment(new Moment(4, 2, 0.5)), Settings.NONE.with(Setting.BEAT, "candidate", "--beat")).scene().moment());
    }

    @Test
    void withoutStepAndBeatItIsTheScenesOwnMomentOrTheEndWhereNothingHasBegun() {
        Moment within = new Moment(4, 2, 0.5);

        assertEquals(within, Recipe.of(SCENE.withMoment(within), Settings.NONE).scene().moment());
        assertEquals(new Moment(2, 0, 0), Recipe.of(SCENE.withMoment(new Moment(2, 0, 0)), Settings.NONE).scene().moment());
        assertEquals(Moment.after(12, 7), Recipe.of(SCENE.withMoment(new Moment(1, 0, 0)), Settings.NONE).scene().moment());
        assertEquals(Moment.after(12, 7), Recipe.of(SCENE.withMoment(Moment.after(99, 3)), Settings.NONE).scene().moment());
    }

    @Test
    void stepsThatHaveNoWeightsAreNoSteps() {
        Scene unshared = Presets.named("latch").withText("SCCSCC").with(new Change.Unshare(4));

        assertEquals(Moment.after(4, 7), Recipe.of(unshared, Settings.NONE.with(Setting.STEP, "last", "--step")).scene().moment());
        assertEquals("--step: \"5\" must be from 1 to 4",
                assertThrows(BadInput.class, () -> Recipe.of(unshared, Settings.NONE.with(Setting.STEP, "5", "--step"))).getMessage());
    }

    @Test
    void theGroundIsTheThemesNothingOrAColour() {
        assertEquals(new Background.Transparent(), recipe("background", "transparent").ground());
        assertEquals(new Background.Flat(new Color(0xff8000)), recipe("background", "#FF8000").ground());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "figure|cel|\"cel\" is no figure; did you mean \"cell\"? There are cell,",
        "figure|cell@99|\"cell@99\": there is no step 99; the steps are 1 to 12",
        "figure|cell@2:forget-gate|\"cell@2:forget-gate\": \"forget-gate\" is no beat of this GRU; its beats are take-x,",
        "figure|cell@x|\"cell@x\": after @ stands a step, a whole number from 1",
        "step|0|\"0\" must be from 1 to 12",
        "step|two|\"two\" is no number",
        "beat|forget-gate|\"forget-gate\" is not accepted; there are take-x,",
        "steps|7-3|\"7-3\" must begin at 1 or more and end no earlier than it begins",
        "units|a-b|\"a-b\" is no stretch; one is two whole numbers such as 3-7",
        "unit|5|\"5\" must be from 1 to 4",
        "zoom|5|\"5\" must be from 1 to 4",
        "fold|2|\"2\" must be from 0 to 1",
        "beside|elman|\"elman\" is no cell; there are rnn, mingru, mgu, gru and lstm",
        "match|size|\"size\" is no way to match cells; there are units and budget",
        "theme|pink|\"pink\" is no theme; there are light, dark, projector, print and contrast",
        "size|huge|\"huge\" is no size; there are single, double, slide and square",
        "width|wide|\"wide\" is no length",
        "dpi|5|\"5\" must be from 10 to 4800",
        "font|1|\"1\" must be from 2 to 144",
        "background|red|\"red\" is no background; accepted are theme, transparent, or a colour such as #ffffff",
        "letters|yes|\"yes\" is not accepted; there are on and off",
        "animate|all|\"all\" is no way to animate; there are steps, beats and motion",
        "fps|0|\"0\" must be from 0.1 to 60"})
    void whatCannotBeHadIsNamedWithItsPlace(String key, String value, String refusal) {
        String message = assertThrows(BadInput.class, () -> recipe(key, value)).getMessage();

        assertTrue(message.startsWith("at " + key + ": " + refusal), message);
    }

    @ParameterizedTest
    @MethodSource("gruscope.export.ask.Setting#values")
    <T> void whatASettingOffersToChooseFromCanBeHadAndIsWrittenAsItIsRead(Setting<T> setting) {
        for (String choice : setting.choices()) {
            Scene scene = setting == Setting.BEAT || setting.key().equals("upto") ? withBeat(choice) : Presets.named("latch");
            for (Settings settings : Choices.of(scene, Settings.NONE.with(setting, choice, "here"), Format.PNG)) {
                assertDoesNotThrow(() -> Recipe.of(scene, settings));
                T value = setting.read(settings.text(setting).orElseThrow(), scene);
                assertEquals(value, setting.read(setting.text(value), scene));
            }
        }
    }

    /// The first preset whose cell has a beat.
    private static Scene withBeat(String beat) {
        return Presets.all().values().stream().filter(scene -> scene.beats().stream().anyMatch(one -> one.key().equals(beat))).findFirst().orElseThrow();
    }

    private static Moment moment(String... keysAndValues) {
        return recipe(keysAndValues).scene().moment();
    }

    private static Recipe recipe(String... keysAndValues) {
        Settings settings = Settings.NONE;
        for (int i = 0; i < keysAndValues.length; i += 2) {
            settings = settings.with(Setting.named(keysAndValues[i]).orElseThrow(), keysAndValues[i + 1], "at " + keysAndValues[i]);
        }
        return Recipe.of(SCENE, settings);
    }
}
