package gruscope.figure.beside;

import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Lstm;
import gruscope.engine.cell.Mgu;
import gruscope.engine.cell.Rnn;
import gruscope.engine.cell.Role;
import gruscope.engine.cell.Signal;
import gruscope.figure.Drawing;
import gruscope.figure.Hotspot;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.explain.Counterparts;
import gruscope.figure.gallery.Writing;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Size;
import gruscope.scene.Beside;
import gruscope.scene.Moment;
import gruscope.scene.Scene;
import gruscope.scene.View;
import gruscope.scene.file.Presets;
import gruscope.scene.run.Run;
import org.junit.jupiter.api.Test;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BesideFigureTest {

    private static final Size SIZE = new Size(1100, 700);

    @Test
    void theSameStepOfEveryCellStandsInTheSameColumn() {
        Drawing drawing = new BesideFigure(Optional.empty()).lay(shot()).in(SIZE);

        double own = middle(drawing, new Target.Value(Signal.UPDATE_GATE, 5, 0));
        double lstm = middle(drawing, new Target.OfNeighbour(0, new Target.Value(Signal.FORGET_GATE, 5, 0)));
        double rnn = middle(drawing, new Target.OfNeighbour(1, new Target.Value(Signal.HIDDEN_STATE, 5, 0)));

        assertEquals(own, lstm, 1e-9);
        assertEquals(own, rnn, 1e-9);
    }

    /// And nothing that no map has.
    @Test
    void theColoursAreExplainedInEveryRoom() {
        for (String preset : List.of("count-since-reset", "count-since-reset-lstm", "count-since-reset-rnn")) {
            Run run = Run.of(Presets.named(preset));
            Shot alone = Shot.of(run, Look.of(run.scene().view())).at(run.timeline().at(run.timeline().end()));
            for (Size room : List.of(Size.BOUNDLESS, new Size(330, Double.POSITIVE_INFINITY), new Size(700, Double.POSITIVE_INFINITY), SIZE)) {
                List<String> written = Writing.of(new BesideFigure(Optional.empty()).lay(alone, room).drawing()).stream().map(Writing.Text::text).toList();

                assertEquals(!preset.endsWith("rnn"), written.contains("0 shut"), preset + " in " + room + ": " + written);
                assertTrue(written.contains("−1") || written.contains("− full"), preset + " in " + room + ": " + written);
            }
        }
    }

    @Test
    void aGateNamesItsCounterpartsInTheOtherCells() {
        Drawing drawing = new BesideFigure(Optional.empty()).lay(shot()).in(SIZE);

        String detail = hotspot(drawing, new Target.Value(Signal.UPDATE_GATE, 5, 0)).detail();

        assertTrue(detail.endsWith("1 − z ~ i in the LSTM: how much of the candidate is written\nz ~ f in the LSTM: how much of the past is kept"), detail);
    }

    @Test
    void whatIsCalledKeepingDependsOnTheUpdateConvention() {
        Gru writes = new Gru(Gru.Reset.AFTER, Gru.Update.WRITES, Activation.TANH);

        assertEquals("1 − z", Counterparts.symbol(writes, Signal.UPDATE_GATE, Role.KEEPS));
        assertEquals("z", Counterparts.symbol(writes, Signal.UPDATE_GATE, Role.WRITES));
        assertEquals("z", Counterparts.symbol(Gru.pytorch(), Signal.UPDATE_GATE, Role.KEEPS));
        assertEquals("i", Counterparts.symbol(new Lstm(), Signal.INPUT_GATE, Role.WRITES));
    }

    @Test
    void aGruShowsAllItRemembersAndAnLstmDoesNot() {
        Rnn rnn = new Rnn(Activation.TANH);

        assertEquals(EnumSet.of(Role.REMEMBERS, Role.SHOWS), Counterparts.shared(Gru.pytorch(), Signal.HIDDEN_STATE, rnn, Signal.HIDDEN_STATE));
        assertEquals(Set.of(Role.SHOWS), Counterparts.shared(Gru.pytorch(), Signal.HIDDEN_STATE, new Lstm(), Signal.HIDDEN_STATE));
        assertEquals(Set.of(Role.REMEMBERS), Counterparts.shared(Gru.pytorch(), Signal.HIDDEN_STATE, new Lstm(), Signal.CELL_STATE));
        assertEquals(Set.of(Role.LETS_IN), Gru.pytorch().roles(Signal.RESET_GATE));
    }

    @Test
    void theDescriptionSaysWhereEachCellsWeightsComeFrom() {
        assertEquals("The same 12 tokens read side by side, at step 6: GRU 3→4 · 108 numbers · trained weights; LSTM 3→4 · 144 numbers · "
                + "trained weights; RNN 3→4 · 36 numbers · trained weights.", new BesideFigure(Optional.empty()).lay(shot()).in(SIZE).description());
    }

    @Test
    void neighboursDwellOnAUnitTheyHave() {
        Scene scene = Presets.named("chars");
        Scene together = scene.withView(scene.view().withUnit(7).withBeside(new Beside(List.of(Lstm.KIND), Beside.Match.BUDGET)));

        Shot neighbour = Shot.of(Run.of(together), Look.of(View.DEFAULT)).neighbours().getFirst();

        assertEquals(neighbour.trace().hiddenSize() - 1, neighbour.unit());
    }

    @Test
    void eachCellSaysItsOwnAnswerInTheColumnOfItsStep() {
        Drawing drawing = new BesideFigure(Optional.empty()).lay(shot()).in(SIZE);

        Target own = new Target.Value(Signal.READOUT, 5, 3);
        Target lstm = new Target.OfNeighbour(0, new Target.Value(Signal.READOUT, 5, 3));
        assertEquals(middle(drawing, own), middle(drawing, lstm), 1e-9);
        assertEquals("LSTM: readout y, output 4 “3”, step 5", hotspot(drawing, lstm).title());
        assertTrue(hotspot(drawing, lstm).detail().endsWith("The net says “3”. That is right."), hotspot(drawing, lstm).detail());
    }

    @Test
    void aCellWithoutAReadoutSaysThatItHasNone() {
        Scene scene = Presets.named("count-since-reset");
        Scene together = scene.withView(scene.view().withBeside(new Beside(List.of(Mgu.KIND), Beside.Match.UNITS)));
        Shot shot = Shot.of(Run.of(together), Look.of(View.DEFAULT)).at(Moment.after(6, 7));

        Drawing drawing = new BesideFigure(Optional.empty()).lay(shot).in(SIZE);

        assertEquals(6, answers(drawing), "the six answers of the scene's own cell");
        assertEquals(0, answers(new BesideFigure(Optional.empty()).lay(silent()).in(SIZE)));
        assertTrue(new BesideFigure(Optional.empty()).lay(silent()).preferred().height() < new BesideFigure(Optional.empty()).lay(shot).preferred().height());
    }

    @Test
    void ofManyStepsRoundOnesAreNumbered() {
        Scene scene = Presets.named("random").withText("abbaacabca".repeat(200));
        Shot shot = Shot.of(Run.of(scene.withView(scene.view().withBeside(new Beside(List.of(Rnn.KIND), Beside.Match.UNITS)))), Look.of(View.DEFAULT));

        Drawing drawing = new BesideFigure(Optional.empty()).lay(shot).in(SIZE);

        List<Writing.Text> texts = Writing.of(drawing);
        double below = texts.stream().filter(text -> text.text().equals("200")).mapToDouble(text -> text.ink().getCenterY()).findFirst().orElseThrow();
        List<String> numbers = texts.stream().filter(text -> Math.abs(text.ink().getCenterY() - below) < 2).map(Writing.Text::text).toList();
        assertEquals(List.of("1", "200", "400", "600", "800", "1\u202f000", "1\u202f200", "1\u202f400", "1\u202f600", "1\u202f800"), numbers);
    }

    /// Of eight units few are drawn then, and it is said how many more there are.
    @Test
    void threeCellsInAColumnOfPrintAreNoHigherThanAPage() {
        Scene scene = Presets.named("chars");
        Scene together = scene.withView(scene.view().withBeside(new Beside(List.of(Lstm.KIND, Rnn.KIND), Beside.Match.UNITS)));
        Shot shot = Shot.of(Run.of(together), Look.of(View.DEFAULT)).at(Moment.after(6, 7));

        Drawing column = new CellsBeside(Optional.empty()).lay(shot, new Size(405, Double.POSITIVE_INFINITY)).drawing();

        assertTrue(column.size().height() <= 2.8 * column.size().width(), column.size()::toString);
        assertTrue(Writing.of(column).stream().anyMatch(text -> text.text().equals("… + 5")));
    }

    /// Of which no cell has a readout.
    private static Shot silent() {
        Scene scene = Presets.named("latch");
        Scene together = scene.withView(scene.view().withBeside(new Beside(List.of(Mgu.KIND), Beside.Match.UNITS)));
        return Shot.of(Run.of(together), Look.of(View.DEFAULT)).at(Moment.after(6, 7));
    }

    private static long answers(Drawing drawing) {
        return drawing.hotspots().stream().filter(spot -> switch (spot.target()) {
            case Target.Value value -> value.signal() == Signal.READOUT;
            case Target.OfNeighbour(int _, Target.Value value) -> value.signal() == Signal.READOUT;
            default -> false;
        }).count();
    }

    private static Shot shot() {
        Scene scene = Presets.named("count-since-reset");
        Scene together = scene.withView(scene.view().withBeside(new Beside(List.of(Lstm.KIND, Rnn.KIND), Beside.Match.UNITS)));
        return Shot.of(Run.of(together), Look.of(View.DEFAULT)).at(Moment.after(6, 7));
    }

    private static Hotspot hotspot(Drawing drawing, Target target) {
        return drawing.hotspots().stream().filter(spot -> spot.target().equals(target)).findFirst().orElseThrow();
    }

    private static double middle(Drawing drawing, Target target) {
        return hotspot(drawing, target).area().getBounds2D().getCenterX();
    }
}
