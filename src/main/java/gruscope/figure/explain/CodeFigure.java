package gruscope.figure.explain;

import gruscope.engine.cell.Signal;
import gruscope.figure.Datum;
import gruscope.figure.Drawing;
import gruscope.figure.Figure;
import gruscope.figure.Hotspot;
import gruscope.figure.Layout;
import gruscope.figure.PartName;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.ink.Authored;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.OwnColours;
import gruscope.figure.ink.Palette;
import gruscope.figure.ink.Preference;
import gruscope.figure.ink.Size;
import gruscope.figure.ink.Symbols;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// The step as a loop one could run: the line at work is lit, and what it assigns stands at its end for the unit dwelt on.
public final class CodeFigure implements Figure {

    private static final double MARGIN = 16;
    private static final double CLOSE_MARGIN = 8;
    private static final double LEADING = 1.7;
    private static final double LARGEST = 1.6;

    @Override
    public String key() {
        return "code";
    }

    @Override
    public List<Preference<?>> preferences() {
        return List.of(Authored.TITLE, Symbols.SYMBOLS, Authored.UNIT_NAMES, OwnColours.PALETTE);
    }

    @Override
    public List<Datum> numbers(Shot shot) {
        return waits(shot) || shot.step() == 0 ? List.of() : shot.cell().signals().stream().filter(signal -> shot.known(signal, shot.step()) == 1)
                .map(signal -> Datum.of(shot, signal, shot.step(), shot.unit())).toList();
    }

    @Override
    public Layout measure(Shot shot, Size room) {
        List<CodeLine> lines = CodeLine.of(shot.cell(), shot.trace().weights(shot.step()).biases()).stream()
                .map(line -> new CodeLine(shot.look().symbols().inCode(line.text()), line.beats(), line.makes())).toList();
        Supplier<Layout> whole = () -> layout(shot, Typesetting.whole(shot, lines));
        return Double.isInfinite(room.width()) ? whole.get()
                : Layout.fitting(room, List.of(whole, () -> layout(shot, Typesetting.close(shot, lines, room.width())), () -> layout(shot, Typesetting.broken(shot, lines, room.width()))));
    }

    private static Layout layout(Shot shot, Typesetting setting) {
        return Layout.ofMoment(shot, setting.size(shot), size -> drawing(shot, setting, size));
    }

    /// How the lines are set.
    ///
    /// @param rows   the lines, each on as many rows as it takes
    /// @param below  whether values stand below their lines, and not at their end
    /// @param margin around lines
    /// @param width  for which they are broken; 0 where they are not
    private record Typesetting(List<CodeLine> lines, List<List<String>> rows, List<String> note, TextStyle style, TextStyle bold, boolean below, double margin, double width) {

        static Typesetting whole(Shot shot, List<CodeLine> lines) {
            return new Typesetting(lines, unbroken(lines), CodeFigure.note(shot).lines().toList(), TextStyle.CODE, TextStyle.CODE_BOLD, false, MARGIN, 0);
        }

        /// In letters of the running text's size.
        static Typesetting close(Shot shot, List<CodeLine> lines, double width) {
            return new Typesetting(lines, unbroken(lines), wrappedNote(shot, width), TextStyle.NUMBER, TextStyle.NUMBER_BOLD, false, CLOSE_MARGIN, 0);
        }

        static Typesetting broken(Shot shot, List<CodeLine> lines, double width) {
            List<List<String>> rows = lines.stream().map(line -> broken(shot.look().type(), line.text(), width - 3 * CLOSE_MARGIN)).toList();
            return new Typesetting(lines, rows, wrappedNote(shot, width), TextStyle.NUMBER, TextStyle.NUMBER_BOLD, true, CLOSE_MARGIN, width);
        }

        private static List<List<String>> unbroken(List<CodeLine> lines) {
            return lines.stream().map(line -> List.of(line.text())).toList();
        }

        private static List<String> wrappedNote(Shot shot, double width) {
            return shot.look().type().wrapped(CodeFigure.note(shot), TextStyle.SMALL, width - 4 * CLOSE_MARGIN);
        }

        /// Broken at spaces, further rows set in by four more than the line.
        private static List<String> broken(Type type, String line, double width) {
            String indent = " ".repeat(line.length() - line.stripLeading().length());
            List<String> rows = new ArrayList<>();
            String row = indent;
            for (String word : line.strip().split(" ")) {
                String longer = row.isBlank() ? row + word : row + " " + word;
                if (!row.isBlank() && type.width(longer, TextStyle.NUMBER) > width) {
                    rows.add(row);
                    row = indent + "    " + word;
                } else {
                    row = longer;
                }
            }
            rows.add(row);
            return rows;
        }

        Size size(Shot shot) {
            Type type = shot.look().type();
            double widest = rows.stream().mapToDouble(row -> type.widest(row, style)).max().orElse(0);
            double value = lines.stream().flatMap(line -> line.makes().stream()).mapToDouble(signal -> type.width(value(shot, signal), style)).max().orElse(0);
            value = Math.max(value, type.width(shot.look().phrases().text("cell.unit", 88) + ": +0.0000", style));
            double across = below ? Math.max(widest, value) : widest + value;
            return new Size(Math.max(width, Math.max(across, type.widest(note, TextStyle.SMALL)) + 4 * margin), high(shot) + 2 * margin);
        }

        /// The height of a row of code.
        double row(Shot shot) {
            return LEADING * shot.look().type().lineHeight(style) / 1.25;
        }

        double height(Shot shot, int line) {
            return (rows.get(line).size() + (hasRowOfValue(shot, line) ? 1 : 0)) * row(shot);
        }

        /// Whether the value of a line has no room at the end of the last row.
        boolean hasRowOfValue(Shot shot, int line) {
            Type type = shot.look().type();
            return below && lines.get(line).makes().stream().anyMatch(signal -> type.width(rows.get(line).getLast(), style) + type.width(value(shot, signal), style)
                    + 5 * margin > width);
        }

        double noteHeight(Shot shot) {
            return note.size() == shot.look().phrases().languages().size() ? (0.4 + 0.6 * note.size()) * row(shot)
                    : 0.4 * row(shot) + note.size() * shot.look().type().lineHeight(TextStyle.SMALL);
        }

        /// The height of all lines and the note.
        double high(Shot shot) {
            return IntStream.range(0, lines.size()).mapToDouble(line -> height(shot, line)).sum() + noteHeight(shot);
        }

        Rectangle2D area(Shot shot, Size size, int line) {
            double top = (size.height() - high(shot)) / 2 + IntStream.range(0, line).mapToDouble(before -> height(shot, before)).sum();
            return new Rectangle2D.Double(margin, top, size.width() - 2 * margin, line < lines.size() ? height(shot, line) : noteHeight(shot));
        }
    }

    private static Drawing drawing(Shot shot, Typesetting setting, Size size) {
        Size wanted = setting.size(shot);
        double factor = Math.clamp(Math.min(size.width() / wanted.width(), size.height() / wanted.height()), 1, LARGEST);
        Size own = size.scaled(1 / factor);
        return new Drawing(own, () -> hotspots(shot, own, setting), () -> shot.told(CodeFigure::description), graphics -> {
            Ink ink = new Ink(graphics, shot.look());
            ink.part(PartName.step(shot.step()), () -> {
                for (int i = 0; i < setting.lines().size(); i++) {
                    int line = i;
                    ink.part(setting.lines().get(i).makes().map(PartName::of).orElse("line"), () -> drawLine(ink, shot, setting, line, setting.area(shot, own, line)));
                }
                ink.linesIn(setting.area(shot, own, setting.lines().size()), setting.note(), TextStyle.SMALL, ink.palette().quiet(), Ink.Anchor.START);
            });
        }).scaled(factor);
    }

    private static void drawLine(Ink ink, Shot shot, Typesetting setting, int index, Rectangle2D area) {
        Palette palette = ink.palette();
        CodeLine line = setting.lines().get(index);
        boolean lit = line.beats().contains(shot.beat().key());
        if (lit) {
            ink.fill(Ink.rounded(area, 6), palette.accentWash());
            ink.fill(new Rectangle2D.Double(area.getX(), area.getY() + 3, 4, area.getHeight() - 6), palette.accent());
        }
        double row = setting.row(shot);
        double baseline = area.getY() + row / 2 + 0.35 * setting.style().size() * ink.look().type().scale();
        for (String text : setting.rows().get(index)) {
            drawRow(ink, setting, text, lit ? palette.ink() : palette.quiet(), area.getX() + setting.margin(), baseline);
            baseline += row;
        }
        double at = setting.hasRowOfValue(shot, index) ? baseline : baseline - row;
        line.makes().filter(signal -> shot.known(signal, shot.step()) > 0).ifPresent(signal -> ink.part(PartName.unit(shot.unit()), () -> ink.text(value(shot, signal), setting.style(),
                lit ? palette.accent() : palette.quiet(), area.getMaxX() - setting.margin() / 2, at, Ink.Anchor.END)));
    }

    private static void drawRow(Ink ink, Typesetting setting, String text, Color plain, double left, double baseline) {
        double x = left;
        for (String piece : text.split("(?=\\bW\\.)|(?<=\\bW)(?=\\.)")) {
            boolean shared = piece.equals("W");
            TextStyle style = shared ? setting.bold() : setting.style();
            ink.text(piece, style, shared ? ink.palette().ink() : plain, x, baseline, Ink.Anchor.START);
            x += ink.look().type().width(piece, style);
        }
    }

    private static String value(Shot shot, Signal signal) {
        String read = Reading.of(shot).code(signal, shot.step(), shot.unit());
        String shown = shot.trace().isHeld(signal, shot.unit()) ? shot.look().phrases().first().text("held.at", read) : read;
        return shot.look().unit(shot.unit()) + ": " + shown;
    }

    private static String note(Shot shot) {
        return shot.look().phrases().text("code.note", shot.step(), shot.trace().length(), shot.trace().badge(shot.step()),
                shot.trace().stepsDrivenBy(shot.trace().weights(shot.step())).size());
    }

    private static List<Hotspot> hotspots(Shot shot, Size size, Typesetting setting) {
        List<Hotspot> hotspots = new ArrayList<>();
        for (int i = 0; i < setting.lines().size(); i++) {
            CodeLine line = setting.lines().get(i);
            int beat = shot.beatNamed(line.beats().getLast());
            hotspots.add(new Hotspot(setting.area(shot, size, i), new Target.BeatOfStep(beat), line.text().strip(),
                    shot.beatName(shot.cell().beats().get(beat).key(), shot.look().phrases())));
        }
        return hotspots;
    }

    private static String description(Shot shot) {
        return shot.look().phrases().text("code.description", shot.cell().kind().name(), shot.step(), note(shot));
    }
}
