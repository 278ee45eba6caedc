package gruscope.figure.strip;

import gruscope.engine.cell.Signal;
import gruscope.figure.Hotspot;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.explain.Answers;
import gruscope.figure.explain.Explainer;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Palette;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What the net says after one step: its answer in a word, a tick where that is right or what would be, how much of 1 it gives to it, as a number and
/// as a bar at the foot. Where there is little room the number goes first, then the end of the word.
///
/// @param answers of the shot's run
public record AnswerCell(Shot shot, Answers answers, int step) {

    /// The share of its column that a cell takes.
    static final double WIDE = 0.92;

    private static final double WIDEST = 120;
    private static final double BAR = 3;
    private static final double INSET = 4;
    private static final double GAP = 8;
    private static final int STEPS_MEASURED = 64;

    /// The height of a cell whose word and number stand on one line.
    public static double height(Look look) {
        return look.type().lineHeight(TextStyle.BODY) + (BAR + 5) * look.type().scale();
    }

    /// The height of one whose number stands below its word.
    static double tall(Look look) {
        return height(look) + look.type().lineHeight(TextStyle.SMALL);
    }

    /// The widest cell of a run's first steps in which nothing is left out.
    static double widest(Shot shot, Answers answers) {
        double numbers = answers.isValue() ? 0 : widest(shot, answers, cell -> shot.look().type().width(answers.number(cell.step), TextStyle.SMALL));
        return Math.max(widestWord(shot, answers), numbers);
    }

    /// The same where words alone are written.
    static double widestWord(Shot shot, Answers answers) {
        return widest(shot, answers, cell -> shot.look().type().width(cell.word(), TextStyle.HEADING));
    }

    private static double widest(Shot shot, Answers answers, ToDoubleFunction<AnswerCell> width) {
        return IntStream.rangeClosed(1, Math.min(shot.trace().length(), STEPS_MEASURED)).mapToObj(step -> new AnswerCell(shot, answers, step))
                .mapToDouble(width).max().orElse(0) + 2 * INSET;
    }

    /// Where a cell stands in its column.
    ///
    /// @param pitch the width of the column
    static Rectangle2D area(Look look, double center, double pitch, double top, double height) {
        double width = Math.min(WIDE * pitch, WIDEST * look.type().scale());
        return new Rectangle2D.Double(center - width / 2, top, width, height);
    }

    public void draw(Ink ink, Rectangle2D area) {
        Palette palette = ink.palette();
        boolean current = shot.marks(step);
        if (current) {
            ink.fill(Ink.rounded(area, 5), palette.accentWash());
        }
        double known = step > shot.step() ? 0 : shot.known(Signal.READOUT, step);
        boolean wrong = known == 1 && answers.verdict(step) == Answers.Verdict.WRONG;
        ink.outline(Ink.rounded(area, 5), current ? palette.accent() : wrong ? palette.ink() : palette.coming(), current ? 2.2 : wrong ? 1.8 : 1.2);
        if (known == 0) {
            return;
        }
        if (!answers.isFinite(step)) {
            ink.crossed(area);
            return;
        }
        Color ground = current ? palette.accentWash() : palette.panel();
        drawShare(ink, area, known);
        drawWords(ink, area, Palette.mix(ground, palette.ink(), known), Palette.mix(ground, palette.quiet(), known));
    }

    private void drawShare(Ink ink, Rectangle2D area, double known) {
        double high = BAR * ink.look().type().scale();
        answers.share(step, answers.best(step)).ifPresent(share -> ink.fill(new Rectangle2D.Double(area.getX() + INSET, area.getMaxY() - high - 2,
                known * share * (area.getWidth() - 2 * INSET), high), ink.palette().gate()));
    }

    private void drawWords(Ink ink, Rectangle2D area, Color full, Color quiet) {
        Type type = ink.look().type();
        double width = area.getWidth() - 2 * INSET;
        double height = area.getHeight() - (BAR + 3) * type.scale();
        Rectangle2D all = new Rectangle2D.Double(area.getX() + INSET, area.getY() + 1, width, height);
        String word = word(type, width);
        String whole = answers.isValue() ? "" : answers.number(step);
        double wide = type.width(word, TextStyle.HEADING);
        double line = type.lineHeight(TextStyle.HEADING);
        double small = type.lineHeight(TextStyle.SMALL);
        boolean below = height >= line + small;
        String number = narrowed(type, whole, below ? width : width - wide - GAP);
        if (answers.isValue() && wide > width) {
            // A number is never cut: it stands alone and small, or is told by the pointer alone.
            ink.textIn(all, narrowed(type, answers.word(step), width), TextStyle.SMALL, full, Ink.Anchor.MIDDLE);
        } else if (number.isEmpty()) {
            ink.textIn(all, word, TextStyle.HEADING, full, Ink.Anchor.MIDDLE);
        } else if (below) {
            double top = all.getY() + (height - line - small) / 2;
            ink.textIn(new Rectangle2D.Double(all.getX(), top, width, line), word, TextStyle.HEADING, full, Ink.Anchor.MIDDLE);
            ink.textIn(new Rectangle2D.Double(all.getX(), top + line, width, small), number, TextStyle.SMALL, quiet, Ink.Anchor.MIDDLE);
        } else {
            double after = wide + GAP;
            double left = all.getCenterX() - (after + type.width(number, TextStyle.SMALL)) / 2;
            ink.textIn(new Rectangle2D.Double(left, all.getY(), wide, height), word, TextStyle.HEADING, full, Ink.Anchor.START);
            ink.textIn(new Rectangle2D.Double(left + after, all.getY(), width, height), number, TextStyle.SMALL, quiet, Ink.Anchor.START);
        }
    }

    /// `2 ✓`, `4 ≠ 2`.
    String word() {
        return word(" ");
    }

    private String word(String gap) {
        return switch (answers.verdict(step)) {
            case RIGHT -> answers.word(step) + gap + "✓";
            case WRONG -> answers.word(step) + gap + "≠" + gap + answers.right(step).orElseThrow();
            case OPEN -> answers.word(step);
        };
    }

    /// The same, and where there is room for it what it was before the what-ifs: `1 → 4 ≠ 2`. What was right before is said already. Where there is little,
    /// it stands close: `4≠2`.
    private String word(Type type, double width) {
        String turned = answers.before(step).filter(before -> !answers.right(step).equals(Optional.of(before))).map(before -> before + " → " + word()).orElse(word());
        return Stream.of(turned, word(), word("")).filter(form -> type.width(form, TextStyle.HEADING) <= width).findFirst().orElse(word());
    }

    /// The number, without its spaces where it is too wide, or nothing.
    private static String narrowed(Type type, String number, double width) {
        String close = number.replace(" ", "");
        return type.width(number, TextStyle.SMALL) <= width ? number : type.width(close, TextStyle.SMALL) <= width ? close : "";
    }

    /// The cell's answer, explained.
    public Hotspot hotspot(Rectangle2D area) {
        return new Explainer(shot).hotspot(area, new Target.Value(Signal.READOUT, step, answers.best(step)));
    }
}
