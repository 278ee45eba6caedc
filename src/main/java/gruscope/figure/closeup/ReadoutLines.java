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
///
/// @param broken the width for which the lines are broken; 0 where of the score as many terms are opened as a line has room for, or none
record ReadoutLines(Shot shot, double broken) {

    private static final int MOST_TERMS = 6;

    double height() {
        if (broken > 0) {
            return lines(broken).size() * line();
        }
        return answer().map(answer -> answer.outcome().isEmpty() ? line() : 2 * line()).orElse(0.0);
    }

    /// The width in which what is not left out stands whole.
    double leastWidth() {
        return broken > 0 ? width(lines(broken)) : width(outcome());
    }

    /// Draws the lines at the top of an area.
    void draw(Ink ink, Rectangle2D area) {
        double told = new BeatProgress(shot.moment().fraction(), true, 1).formed();
        Color color = Palette.mix(ink.palette().panel(), ink.palette().ink(), told);
        List<FormulaLine> lines = lines(broken > 0 ? broken : area.getWidth());
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).drawIn(ink, new Rectangle2D.Double(area.getX(), area.getY() + i * line(), area.getWidth(), line()), TextStyle.FORMULA, color, Ink.Anchor.START);
        }
    }

    private List<FormulaLine> lines(double width) {
        if (broken > 0) {
            return Stream.concat(answer().map(answer -> lettered(answer.opened(MOST_TERMS))).stream(), outcome().stream())
                    .flatMap(line -> line.broken(type(), TextStyle.FORMULA, width, 0).stream()).toList();
        }
        Stream<FormulaLine> opened = answer().stream().flatMap(answer -> IntStream.iterate(MOST_TERMS, most -> most > 1, most -> most - 1)
                .mapToObj(most -> lettered(answer.opened(most))).filter(line -> line.width(type(), TextStyle.FORMULA) <= width).limit(1));
        return Stream.concat(opened, outcome().stream()).toList();
    }

    /// What becomes of the score, where it does not stand for itself.
    private List<FormulaLine> outcome() {
        return answer().map(ReadoutNumber::outcome).filter(outcome -> !outcome.isEmpty()).map(this::lettered).stream().toList();
    }

    /// In the letters that an author uses.
    private FormulaLine lettered(String markup) {
        return new FormulaLine(shot.look().symbols().in(markup));
    }

    private Optional<ReadoutNumber> answer() {
        return shot.beat().reveals().contains(Signal.HIDDEN_STATE) ? Answers.of(shot).filter(answers -> answers.isFinite(shot.step()))
                .map(answers -> new ReadoutNumber(shot, shot.step(), answers.best(shot.step()))) : Optional.empty();
    }

    private double width(List<FormulaLine> lines) {
        return lines.stream().mapToDouble(line -> line.width(type(), TextStyle.FORMULA)).max().orElse(0);
    }

    private double line() {
        return 1.3 * type().lineHeight(TextStyle.FORMULA);
    }

    private Type type() {
        return shot.look().type();
    }
}
