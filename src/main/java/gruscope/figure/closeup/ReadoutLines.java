package gruscope.figure.closeup;

import gruscope.engine.cell.Signal;
import gruscope.figure.BeatProgress;
import gruscope.figure.Shot;
import gruscope.figure.explain.Answers;
import gruscope.figure.explain.ReadoutNumber;
import gruscope.figure.ink.FormulaLine;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Palette;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Once a step's new state is made: how the readout makes the net's answer of it, a line for the score and one for what becomes of it. Of a model
/// without a readout, and in other beats, nothing.
record ReadoutLines(Shot shot) {

    private static final int MOST_TERMS = 6;

    double height() {
        return answer().map(answer -> answer.outcome().isEmpty() ? line() : 2 * line()).orElse(0.0);
    }

    /// Draws the lines at the top of an area. Of the score as many terms are opened as there is room for; it is left out where there is for none.
    void draw(Ink ink, Rectangle2D area) {
        double told = new BeatProgress(shot.moment().fraction(), true, 1).formed();
        Color color = Palette.mix(ink.palette().panel(), ink.palette().ink(), told);
        answer().ifPresent(answer -> {
            Stream<FormulaLine> opened = IntStream.iterate(MOST_TERMS, most -> most > 1, most -> most - 1).mapToObj(most -> new FormulaLine(answer.opened(most)))
                    .filter(line -> line.width(type(), TextStyle.FORMULA) <= area.getWidth()).limit(1);
            List<FormulaLine> lines = Stream.concat(opened, Stream.of(answer.outcome()).filter(line -> !line.isEmpty()).map(FormulaLine::new)).toList();
            for (int i = 0; i < lines.size(); i++) {
                lines.get(i).drawIn(ink, new Rectangle2D.Double(area.getX(), area.getY() + i * line(), area.getWidth(), line()), TextStyle.FORMULA, color, Ink.Anchor.START);
            }
        });
    }

    private Optional<ReadoutNumber> answer() {
        return shot.beat().reveals().contains(Signal.HIDDEN_STATE) ? Answers.of(shot).filter(answers -> answers.isFinite(shot.step()))
                .map(answers -> new ReadoutNumber(shot, shot.step(), answers.best(shot.step()))) : Optional.empty();
    }

    private double line() {
        return 1.3 * type().lineHeight(TextStyle.FORMULA);
    }

    private Type type() {
        return shot.look().type();
    }
}
