package gruscope.figure.explain;

import gruscope.engine.cell.Signal;
import gruscope.figure.Drawing;
import gruscope.figure.Figure;
import gruscope.figure.Hotspot;
import gruscope.figure.Layout;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Palette;
import gruscope.figure.ink.Size;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// The step as a loop one could run: the line at work is lit, and what it assigns stands at its end for the unit dwelt on.
public final class CodeFigure implements Figure {

    private static final double MARGIN = 16;
    private static final double LEADING = 1.7;
    private static final double LARGEST = 1.6;

    @Override
    public String key() {
        return "code";
    }

    @Override
    public Layout measure(Shot shot) {
        List<CodeLine> lines = CodeLine.of(shot.cell(), shot.trace().weights(shot.step()).biases());
        Size preferred = preferred(shot, lines);
        return Layout.ofMoment(shot, preferred, size -> drawing(shot, lines, preferred, size));
    }

    private static Size preferred(Shot shot, List<CodeLine> lines) {
        Type type = shot.look().type();
        double widest = lines.stream().mapToDouble(line -> type.width(line.text(), TextStyle.CODE)).max().orElse(0);
        double value = lines.stream().flatMap(line -> line.makes().stream()).mapToDouble(signal -> type.width(value(shot, signal), TextStyle.CODE)).max().orElse(0);
        value = Math.max(value, type.width(shot.look().phrases().text("cell.unit", 88) + ": +0.0000", TextStyle.CODE));
        return new Size(Math.max(widest + value, type.widest(note(shot).lines().toList(), TextStyle.SMALL)) + 4 * MARGIN,
                (lines.size() + noteRows(shot)) * LEADING * type.lineHeight(TextStyle.CODE) / 1.25 + 2 * MARGIN);
    }

    private static Drawing drawing(Shot shot, List<CodeLine> lines, Size wanted, Size size) {
        double factor = Math.clamp(Math.min(size.width() / wanted.width(), size.height() / wanted.height()), 1, LARGEST);
        Size own = size.scaled(1 / factor);
        return new Drawing(own, () -> hotspots(shot, own, lines), () -> shot.told(CodeFigure::description), graphics -> {
            Ink ink = new Ink(graphics, shot.look());
            for (int i = 0; i < lines.size(); i++) {
                drawLine(ink, shot, lines.get(i), area(shot, own, lines, i));
            }
            Rectangle2D below = area(shot, own, lines, lines.size());
            Rectangle2D note = new Rectangle2D.Double(below.getX(), below.getY(), below.getWidth(), noteRows(shot) * below.getHeight());
            ink.linesIn(note, note(shot).lines().toList(), TextStyle.SMALL, ink.palette().quiet(), Ink.Anchor.START);
        }).scaled(factor);
    }

    /// The room of the note, in lines of code: its own lines are lower.
    private static double noteRows(Shot shot) {
        return 0.4 + 0.6 * shot.look().phrases().languages().size();
    }

    private static Rectangle2D area(Shot shot, Size size, List<CodeLine> lines, int line) {
        double row = LEADING * shot.look().type().lineHeight(TextStyle.CODE) / 1.25;
        double top = (size.height() - (lines.size() + noteRows(shot)) * row) / 2;
        return new Rectangle2D.Double(MARGIN, top + line * row, size.width() - 2 * MARGIN, row);
    }

    private static void drawLine(Ink ink, Shot shot, CodeLine line, Rectangle2D area) {
        Palette palette = ink.palette();
        boolean lit = line.beats().contains(shot.beat().key());
        if (lit) {
            ink.fill(Ink.rounded(area, 6), palette.accentWash());
            ink.fill(new Rectangle2D.Double(area.getX(), area.getY() + 3, 4, area.getHeight() - 6), palette.accent());
        }
        double x = area.getX() + MARGIN;
        double baseline = area.getCenterY() + 0.35 * TextStyle.CODE.size() * ink.look().type().scale();
        for (String piece : line.text().split("(?=\\bW\\.)|(?<=\\bW)(?=\\.)")) {
            boolean shared = piece.equals("W");
            Color color = shared ? palette.accent() : lit ? palette.ink() : palette.quiet();
            ink.text(piece, shared ? TextStyle.CODE_BOLD : TextStyle.CODE, color, x, baseline, Ink.Anchor.START);
            x += ink.look().type().width(piece, shared ? TextStyle.CODE_BOLD : TextStyle.CODE);
        }
        line.makes().filter(signal -> shot.known(signal, shot.step()) > 0).ifPresent(signal -> ink.text(value(shot, signal), TextStyle.CODE,
                lit ? palette.accent() : palette.quiet(), area.getMaxX() - MARGIN / 2, baseline, Ink.Anchor.END));
    }

    private static String value(Shot shot, Signal signal) {
        String read = Reading.of(shot).code(signal, shot.step(), shot.unit());
        String shown = shot.trace().isHeld(signal, shot.unit()) ? shot.look().phrases().first().text("held.at", read) : read;
        return shot.look().phrases().text("cell.unit", shot.unit() + 1) + ": " + shown;
    }

    private static String note(Shot shot) {
        return shot.look().phrases().text("code.note", shot.step(), shot.trace().length(), shot.trace().badge(shot.step()),
                shot.trace().stepsDrivenBy(shot.trace().weights(shot.step())).size());
    }

    private static List<Hotspot> hotspots(Shot shot, Size size, List<CodeLine> lines) {
        List<Hotspot> hotspots = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int beat = shot.beatNamed(lines.get(i).beats().getLast());
            hotspots.add(new Hotspot(area(shot, size, lines, i), new Target.BeatOfStep(beat), lines.get(i).text().strip(),
                    shot.look().phrases().text("beat." + shot.cell().beats().get(beat).key())));
        }
        return hotspots;
    }

    private static String description(Shot shot) {
        return shot.look().phrases().text("code.description", shot.cell().kind().name(), shot.step(), note(shot));
    }
}
