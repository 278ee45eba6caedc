package gruscope.figure.gallery;

import gruscope.engine.cell.Lstm;
import gruscope.engine.cell.Rnn;
import gruscope.export.ask.Length;
import gruscope.export.ask.Sheet;
import gruscope.figure.Drawing;
import gruscope.figure.Shot;
import gruscope.figure.ink.Look;
import gruscope.scene.Beside;
import gruscope.scene.Scene;
import gruscope.scene.Theme;
import gruscope.scene.file.Presets;
import gruscope.scene.run.Run;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// Nothing inked lies within a millimetre of a figure's edge, however large it is asked for.
class MarginsTest {

    /// A millimetre.
    private static final double EDGE = 96 / 25.4;

    /// What a figure is asked for at.
    private record Ask(String name, Sheet sheet, Theme theme) {

        static final List<Ask> ALL = List.of(new Ask("its own size", Sheet.NATURAL, Theme.LIGHT), new Ask("a column of 88 mm", width("88mm"), Theme.PRINT),
                new Ask("a page of 180 mm", width("180mm"), Theme.PRINT), new Ask("a slide", slide(), Theme.PROJECTOR),
                new Ask("400 pixels", width("400px"), Theme.PROJECTOR), new Ask("a low picture", low(), Theme.LIGHT), new Ask("half a column", width("40mm"), Theme.PRINT));

        /// Smaller than figures like to be.
        boolean small() {
            return ALL.indexOf(this) > 3;
        }

        private static Sheet width(String width) {
            return new Sheet(Optional.of(Length.parse(width)), Optional.empty(), Optional.empty(), 96, OptionalDouble.empty());
        }

        private static Sheet low() {
            return new Sheet(Optional.empty(), Optional.of(Length.parse("300px")), Optional.empty(), 96, OptionalDouble.empty());
        }

        private static Sheet slide() {
            return new Sheet(Optional.of(Length.parse("1600px")), Optional.of(Length.parse("900px")), Optional.of(Length.parse("60px")), 96, OptionalDouble.empty());
        }
    }

    @TestFactory
    Stream<DynamicTest> nothingLiesWithinAMillimetreOfTheEdgeAndNoTextIsCut() {
        return Stream.of("count-since-reset", "count-since-reset-lstm", "count-since-reset-rnn", "latch-mgu", "latch-mingru").flatMap(preset ->
                Ask.ALL.stream().filter(ask -> !ask.small() || preset.startsWith("count-since-reset-")).flatMap(ask -> {
                    Shot shot = shot(preset, ask.theme());
                    return Gallery.figures().stream().filter(figure -> !(figure instanceof Overview) && figure.suits(shot.cell())).map(figure ->
                            DynamicTest.dynamicTest(preset + " " + figure.key() + " at " + ask.name(), () ->
                                    assertEquals("", tooNear(ask.sheet().lay(figure, shot)))));
                }));
    }

    private static Shot shot(String preset, Theme theme) {
        Scene scene = Presets.named(preset);
        Scene seen = scene.withView(scene.view().withTheme(theme).withBeside(new Beside(List.of(Lstm.KIND, Rnn.KIND), Beside.Match.UNITS)));
        Run run = Run.of(seen);
        return Shot.of(run, Look.of(seen.view())).at(run.timeline().at(run.timeline().end()));
    }

    /// What comes nearest to the edge, if it comes too near, or a text that is cut.
    private static String tooNear(Drawing drawing) {
        List<String> cut = Writing.inked(drawing).cut();
        if (!cut.isEmpty()) {
            return "cut: " + cut;
        }
        Rectangle2D inner = new Rectangle2D.Double(EDGE, EDGE, drawing.size().width() - 2 * EDGE, drawing.size().height() - 2 * EDGE);
        return Writing.inked(drawing).areas().stream().filter(area -> !inner.contains(area)).findFirst().map(area -> area + " in " + drawing.size()).orElse("");
    }
}
