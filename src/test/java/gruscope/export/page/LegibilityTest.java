package gruscope.export.page;

import gruscope.engine.cell.CellKind;
import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Cells;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Lstm;
import gruscope.engine.cell.Rnn;
import gruscope.engine.weights.Readout;
import gruscope.engine.weights.WeightSet;
import gruscope.export.ask.Recipe;
import gruscope.export.ask.Setting;
import gruscope.export.ask.Settings;
import gruscope.figure.Figure;
import gruscope.figure.gallery.Gallery;
import gruscope.figure.gallery.Writing;
import gruscope.model.Model;
import gruscope.scene.Beside;
import gruscope.scene.Language;
import gruscope.scene.Scene;
import gruscope.scene.run.Run;
import gruscope.sequence.Letters;
import gruscope.sequence.Vocabulary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Every figure of every cell is legible at the size it is asked for, in every language, with eight units and twelve steps: measured on what is
/// really drawn. `mvn test -Dtest=LegibilityTest` leaves the table of the smallest letters and thinnest lines in `target/smallest-letters.md`.
class LegibilityTest {

    private static final Path TABLE = Path.of("target/smallest-letters.md");
    private static final Readout READOUT = new Readout(Readout.Kind.SOFTMAX, new double[][] {{3, -1, 2, 0, 1, -2, 1, 1}, {-2, 2, 1, 1, 0, 1, -3, 0}, {0, 1, 0, -1, 2, 1, 1, -2}}, null);
    private static final List<String> ROWS = new ArrayList<>();

    /// How a picture is asked for, and what is promised of it, in points.
    private enum Asked {
        COLUMN("88 mm", Setting.WIDTH, "88mm", 6, 0.5),
        PAGE("180 mm", Setting.WIDTH, "180mm", 7.3, 0.5),
        SLIDE("slide", Setting.SIZE, "slide", 7.5, 0);

        private final String name;
        private final Setting<?> setting;
        private final String value;
        private final double letters;
        private final double line;

        Asked(String name, Setting<?> setting, String value, double letters, double line) {
            this.name = name;
            this.setting = setting;
            this.value = value;
            this.letters = letters;
            this.line = line;
        }

        Pages pages(Figure figure, Run run, Language language) {
            Settings settings = Settings.NONE.with(Setting.FIGURE, figure.key(), "--figure").with(Setting.LANGUAGE, language.key(), "--language")
                    .with(Setting.THEME, "print", "--theme").with(setting, value, "--size");
            Recipe recipe = Recipe.of(run.scene(), settings);
            return new Pages(recipe, run.seenIn(recipe.scene()));
        }
    }

    static List<CellKind> cells() {
        return Cells.kinds();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void noLetterIsTooSmallOrCrossedAndNoLineTooThin(CellKind kind) {
        Run run = Run.of(scene(kind));
        for (Figure figure : Gallery.figures().stream().filter(figure -> figure.suits(Cells.plain(kind))).toList()) {
            for (Asked asked : Asked.values()) {
                Map<Language, Legibility> found = new EnumMap<>(Language.class);
                for (Language language : Language.values()) {
                    Pages pages = asked.pages(figure, run, language);
                    Legibility legibility = Legibility.of(pages.still().drawing());
                    String picture = figure.key() + " " + kind + " " + asked.name + " " + language.key();

                    assertTrue(legibility.letters() >= asked.letters, () -> picture + ": \"" + legibility.smallestText() + "\" has " + legibility.letters() + " pt");
                    assertTrue(legibility.line() >= asked.line - 1e-4, () -> picture + ": a line has " + legibility.line() + " pt");
                    assertEquals(List.of(), Writing.crossed(pages.still().drawing()), () -> picture + ": a line runs through letters");
                    found.put(language, legibility);
                }
                assertTrue(asked.pages(figure, run, Language.ENGLISH).warning().isEmpty(), figure.key());
                ROWS.add(row(figure, kind, asked, found));
            }
        }
    }

    private static String row(Figure figure, CellKind kind, Asked asked, Map<Language, Legibility> found) {
        StringBuilder row = new StringBuilder("| " + figure.key() + " | " + kind + " | " + asked.name);
        found.values().forEach(legibility -> row.append(" | ").append(points(legibility.letters())));
        return row + " | " + points(found.values().stream().mapToDouble(Legibility::line).min().orElseThrow()) + " |";
    }

    private static String points(double points) {
        return Double.isFinite(points) ? String.format(Locale.ROOT, "%.2f", points) : "–";
    }

    @AfterAll
    static void writeTheTable() throws IOException {
        List<String> lines = new ArrayList<>(List.of("# Smallest letters and thinnest lines, in points", "", "Eight units, twelve steps.", "",
                "| figure | cell | size | English | Chinese | both | thinnest line |", "| --- | --- | --- | --- | --- | --- | --- |"));
        ROWS.stream().sorted().forEach(lines::add);
        Files.createDirectories(TABLE.getParent());
        Files.write(TABLE, lines);
    }

    /// Its readout names one of three; beside it stand two other cells.
    private static Scene scene(CellKind kind) {
        Vocabulary vocabulary = new Vocabulary(List.of("1", ".", "R"), List.of());
        WeightSet weights = WeightSet.random(Cells.plain(kind), 3, 8, Biases.TWO, 7);
        Model model = new Model("random", "Random.", Model.Provenance.RANDOM, weights, Optional.of(vocabulary), Optional.of(READOUT), vocabulary.symbols());
        Scene scene = Scene.of(model, new Letters(vocabulary), "11R1.1R.11.1");
        List<CellKind> others = List.of(Gru.KIND, Lstm.KIND, Rnn.KIND).stream().filter(other -> !other.equals(kind)).limit(2).toList();
        return scene.withView(scene.view().withBeside(new Beside(others, Beside.Match.UNITS)));
    }
}
