package gruscope.figure.explain;

import gruscope.figure.BeatProgress;
import gruscope.figure.Drawing;
import gruscope.figure.Explanation;
import gruscope.figure.Figure;
import gruscope.figure.Layout;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.ink.Box;
import gruscope.figure.ink.FormulaLine;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Palette;
import gruscope.figure.ink.Placement;
import gruscope.figure.ink.Size;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// An explanation set on a card: title, formula in symbols, in numbers, result, sentence.
public final class ExplanationCard implements Figure {

    /// Beside what is written on a narrow card.
    public static final double PADDING = 10;
    private static final double WIDTH = 440;
    private static final double TIGHT_WIDTH = 640;
    private static final double TIGHT_HEIGHT = 172;
    private static final double GAP = 6;
    private static final double SET_IN = 14;

    private final Target target;

    /// The card of a target, whatever the moment.
    public ExplanationCard(Target target) {
        this.target = target;
    }

    @Override
    public String key() {
        return "card";
    }

    /// An explanation by itself, as large as it needs.
    public static Drawing of(Explanation explanation, Look look) {
        Box lines = lines(explanation, look);
        return drawing(explanation, lines, look, lines.size(look.type()));
    }

    /// An explanation by itself, no wider than this: what is longer is broken.
    public static Drawing of(Explanation explanation, Look look, double width) {
        Box lines = brokenLines(explanation, width, look, BeatProgress.DONE);
        return drawing(explanation, lines, look, lines.size(look.type()));
    }

    private static Box lines(Explanation explanation, Look look) {
        return lines(explanation, true, Optional.empty(), look, BeatProgress.DONE);
    }

    private static Drawing drawing(Explanation explanation, Box lines, Look look, Size size) {
        Placement placement = lines.in(new Rectangle2D.Double(0, 0, size.width(), size.height()), look.type());
        return new Drawing(size, List::of, () -> explanation.title() + ". " + explanation.detail(), graphics -> placement.paint(new Ink(graphics, look)));
    }

    @Override
    public boolean needsSteps() {
        return false;
    }

    @Override
    public Layout measure(Shot shot, Size room) {
        Explanation explanation = explanation(shot);
        Box lines = lines(explanation, shot.look());
        return Layout.ofMoment(shot, lines.size(shot.look().type()), size -> drawing(explanation, lines, shot.look(), size));
    }

    private Explanation explanation(Shot shot) {
        return Explainer.of(shot, target).orElseGet(() -> Explanation.inWords(shot.look().phrases().text("card.gone"), ""));
    }

    /// A card within a diagram. It has room for any explanation, so that the diagram around it stands still from beat to beat.
    ///
    /// @param stage how far what is explained has come: nothing is told before it is seen
    public static Box box(Explanation explanation, String footer, Look look, BeatProgress stage) {
        Box text = lines(explanation, !look.tight(), Optional.of(footer).filter(_ -> !look.tight()), look, stage);
        double left = Math.max(0, height(look) - text.size(look.type()).height());
        Box room = Box.down(0, Box.Align.FILL, text, new Box.Area("card room", width(look), left, Box.Painter.NOTHING));
        return new Box.Padded("card", 14, look.tight() ? 5 : 10, (ink, area) -> {
            ink.fill(Ink.rounded(area, 8), look.palette().well());
            ink.outline(Ink.rounded(area, 8), look.palette().faint(), 1);
        }, room);
    }

    /// A card of a given width, on which everything is broken to fit. It has room for what is explained before and after.
    ///
    /// @param explanations what is told now, then what else the card has to hold
    public static Box narrow(List<Explanation> explanations, double width, Look look, BeatProgress stage) {
        Box text = brokenLines(explanations.getFirst(), width, look, stage);
        double height = explanations.stream().mapToDouble(one -> brokenLines(one, width, look, stage).size(look.type()).height()).max().orElse(0);
        double left = Math.max(0, height - text.size(look.type()).height());
        Box room = Box.down(0, Box.Align.FILL, text, new Box.Area("card room", width, left, Box.Painter.NOTHING));
        return new Box.Padded("card", PADDING, 6, (ink, area) -> {
            ink.fill(Ink.rounded(area, 8), look.palette().well());
            ink.outline(Ink.rounded(area, 8), look.palette().faint(), 1);
        }, room);
    }

    private static Box brokenLines(Explanation explanation, double width, Look look, BeatProgress stage) {
        Palette palette = look.palette();
        Color arrived = Palette.mix(palette.well(), palette.quiet(), stage.travelled());
        Color formed = explanation.symbols().isEmpty() ? palette.ink() : Palette.mix(palette.well(), palette.ink(), stage.formed());
        List<Box> lines = new ArrayList<>();
        if (!explanation.title().isEmpty()) {
            lines.add(brokenText("card title", explanation.title(), TextStyle.SMALL, palette.quiet(), width, look));
        }
        addBroken(lines, "card symbols", explanation.symbols(), TextStyle.CARD, palette.ink(), width, look);
        addBroken(lines, "card numbers", explanation.numbers(), TextStyle.CARD, arrived, width, look);
        addBroken(lines, "card result", explanation.result(), TextStyle.RESULT, formed, width, look);
        if (!explanation.sentence().isEmpty()) {
            lines.add(brokenText("card sentence", explanation.sentence(), TextStyle.BODY, formed, width, look));
        }
        return Box.down(3, Box.Align.FILL, lines);
    }

    private static Box brokenText(String key, String text, TextStyle style, Color color, double width, Look look) {
        List<String> lines = look.type().wrapped(text, style, width);
        return Box.down(0, Box.Align.FILL, IntStream.range(0, lines.size()).mapToObj(line -> Box.label(key + " " + line, lines.get(line), style, color)).toList());
    }

    /// A formula; its further lines are set in.
    private static void addBroken(List<Box> lines, String key, String formula, TextStyle style, Color color, double width, Look look) {
        if (formula.isEmpty()) {
            return;
        }
        List<FormulaLine> broken = new FormulaLine(formula).broken(look.type(), style, width, SET_IN);
        for (int i = 0; i < broken.size(); i++) {
            Box line = new Box.Formula(key + " " + i, broken.get(i).markup(), style, color, Ink.Anchor.START);
            lines.add(i == 0 ? line : Box.across(0, Box.Align.CENTER, new Box.Area(key + " set in " + i, SET_IN, 1, Box.Painter.NOTHING), line));
        }
    }

    /// Sentences are broken to fit; formulas do.
    private static double width(Look look) {
        return look.tight() ? TIGHT_WIDTH : WIDTH * look.type().scale();
    }

    /// A title, three lines of formula, two of a sentence; a title and a sentence more for another language.
    private static double height(Look look) {
        Type type = look.type();
        int languages = look.phrases().languages().size();
        return look.tight() ? TIGHT_HEIGHT + (languages - 1) * 2 * type.lineHeight(TextStyle.BODY) : languages * type.lineHeight(TextStyle.SMALL) + 1.15 * (2 * type.lineHeight(TextStyle.CARD) + type.lineHeight(TextStyle.RESULT))
                + languages * 2 * type.lineHeight(TextStyle.BODY) + 5 * GAP;
    }

    /// A sentence on as few lines as it needs in the width there is, at least [#width].
    private static Box paragraph(String sentence, Look look, Color color) {
        double line = look.type().lineHeight(TextStyle.BODY);
        int most = look.type().wrapped(sentence, TextStyle.BODY, width(look)).size();
        return new Box.Area("card sentence", width(look), most * line, (ink, area) -> {
            List<String> broken = look.type().wrapped(sentence, TextStyle.BODY, area.getWidth());
            for (int i = 0; i < broken.size(); i++) {
                ink.textIn(new Rectangle2D.Double(area.getX(), area.getY() + i * line, area.getWidth(), line), broken.get(i), TextStyle.BODY, color,
                        Ink.Anchor.START);
            }
        });
    }

    /// A line for each language.
    private static Box unbroken(String sentence, Color color) {
        List<String> lines = sentence.lines().toList();
        return Box.down(0, Box.Align.FILL, IntStream.range(0, lines.size())
                .mapToObj(line -> Box.label("card sentence " + line, lines.get(line), TextStyle.BODY, color)).toList());
    }

    /// What is explained, and at the other end which kind of cell it is of; in two languages, below it.
    private static Box head(String text, Optional<String> footer, Look look) {
        Color quiet = look.palette().quiet();
        Box title = Box.label("card title", text, TextStyle.SMALL, quiet);
        if (footer.isEmpty()) {
            return title;
        }
        return look.phrases().languages().size() > 1 ? Box.down(0, Box.Align.FILL, title, Box.label("card footer", footer.get(), TextStyle.SMALL, quiet))
                : Box.across(2 * GAP, Box.Align.FILL, title, new Box.Stretch(1, new Box.Label("card footer", footer.get(), TextStyle.SMALL, quiet, Ink.Anchor.END)));
    }

    private static Box lines(Explanation explanation, boolean titled, Optional<String> footer, Look look, BeatProgress stage) {
        Palette palette = look.palette();
        Color arrived = Palette.mix(palette.well(), palette.quiet(), stage.travelled());
        Color formed = explanation.symbols().isEmpty() ? palette.ink() : Palette.mix(palette.well(), palette.ink(), stage.formed());
        List<Box> lines = new ArrayList<>();
        if (titled) {
            lines.add(head(explanation.title(), footer, look));
        }
        if (titled && footer.isEmpty() && !explanation.shape().isEmpty()) {
            lines.add(Box.label("card shape", explanation.shape(), TextStyle.SMALL, palette.quiet()));
        }
        if (!explanation.symbols().isEmpty()) {
            lines.add(new Box.Formula("card symbols", explanation.symbols(), look.tight() ? TextStyle.EQUATION : TextStyle.CARD, palette.ink(), Ink.Anchor.START));
        }
        if (!explanation.numbers().isEmpty()) {
            lines.add(new Box.Formula("card numbers", explanation.numbers(), look.tight() ? TextStyle.FORMULA : TextStyle.CARD, arrived, Ink.Anchor.START));
        }
        if (!explanation.result().isEmpty()) {
            lines.add(new Box.Formula("card result", explanation.result(), look.tight() ? TextStyle.EQUATION : TextStyle.RESULT, formed, Ink.Anchor.START));
        }
        if (!explanation.sentence().isEmpty()) {
            boolean broken = look.tight() || footer.isPresent();
            lines.add(broken ? paragraph(explanation.sentence(), look, formed) : unbroken(explanation.sentence(), formed));
        }
        return Box.down(look.tight() ? 2 : GAP, Box.Align.FILL, lines);
    }
}
