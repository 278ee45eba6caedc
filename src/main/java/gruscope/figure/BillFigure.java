package gruscope.figure;

import gruscope.Phrases;
import gruscope.engine.Bill;
import gruscope.engine.Block;
import gruscope.engine.CellKind;
import gruscope.engine.Convention;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What RNN, GRU and LSTM cost at the same size, cut by block, and what sharing saves over `steps` steps.
///
/// @param question whose way of counting, and which sizes; empty for the run's own
public record BillFigure(Optional<Question> question) implements Figure {

    /// A size to ask the bill for, in place of the run's own.
    public record Question(Convention convention, int inputSize, int hiddenSize, int steps) {

        /// What the run itself would ask.
        public static Question of(Shot shot) {
            return new Question(Convention.of(shot.trace().program().weights().shared()), shot.trace().inputSize(), shot.trace().hiddenSize(),
                    shot.trace().length());
        }
    }

    private static final double ROW = 28;

    @Override
    public String key() {
        return "bill";
    }

    @Override
    public Size preferredSize(Shot shot) {
        double scale = shot.look().type().scale();
        Layout layout = layout(shot, new Size(0, 0));
        double texts = Math.max(shot.look().type().width(layout.formula(), TextStyle.FORMULA), shot.look().type().width(difference(shot, layout), TextStyle.SMALL_BOLD));
        return new Size(Math.max(300 * scale, texts + 8), layout.top() + (3 * ROW + 112) * scale);
    }

    /// The numbers and texts of the picture.
    private record Layout(Question question, List<Bill> bills, Bill own, double top, double labelWidth, double perParameter) {

        Bill of(CellKind kind) {
            return bills.stream().filter(bill -> bill.kind() == kind).findFirst().orElseThrow();
        }

        String formula() {
            return own.formula() + " = " + own.formulaInNumbers();
        }
    }

    private Layout layout(Shot shot, Size size) {
        Question asked = question.orElseGet(() -> Question.of(shot));
        List<Bill> bills = Stream.of(CellKind.RNN, CellKind.GRU, CellKind.LSTM)
                .map(kind -> Bill.of(kind, asked.inputSize(), asked.hiddenSize(), asked.convention())).toList();
        Bill own = bills.stream().filter(bill -> bill.kind() == shot.cell().kind()).findFirst().orElseThrow();
        Type type = shot.look().type();
        double label = type.width("LSTM", TextStyle.HEADING) + 12;
        double number = type.width(shot.look().count(bills.getLast().total()), TextStyle.NUMBER_BOLD) + 12;
        return new Layout(asked, bills, own, 6 + type.lineHeight(TextStyle.SMALL), label,
                Math.max(0, size.width() - label - number) / bills.getLast().total());
    }

    @Override
    public Drawing draw(Shot shot, Size size) {
        Layout layout = layout(shot, size);
        double scale = shot.look().type().scale();
        return new Drawing(size, () -> hotspots(shot, layout), () -> description(shot, layout), graphics -> {
            Ink ink = new Ink(graphics, shot.look());
            Rectangle2D head = new Rectangle2D.Double(0, 0, size.width(), layout.top() - 4);
            ink.textIn(head, shot.look().phrases().text("bill.head", layout.question().inputSize(), layout.question().hiddenSize(),
                    layout.question().convention().label()), TextStyle.SMALL, ink.palette().quiet(), Ink.Anchor.START);
            for (Bill bill : layout.bills()) {
                drawBar(ink, shot, layout, bill);
            }
            double y = layout.top() + 3 * ROW * scale;
            y = line(ink, layout.formula(), TextStyle.FORMULA, ink.palette().ink(), y, size);
            y = line(ink, difference(shot, layout), TextStyle.SMALL_BOLD, ink.palette().accent(), y, size);
            drawSharing(ink, shot, layout, y + 6 * scale, size);
        });
    }

    private static double line(Ink ink, String text, TextStyle style, Color color, double y, Size size) {
        double height = ink.look().type().lineHeight(style) + 4;
        ink.textIn(new Rectangle2D.Double(0, y, size.width(), height), text, style, color, Ink.Anchor.START);
        return y + height;
    }

    private static void drawBar(Ink ink, Shot shot, Layout layout, Bill bill) {
        Palette palette = ink.palette();
        double scale = ink.look().type().scale();
        boolean own = bill == layout.own();
        List<Rectangle2D> pieces = pieces(layout, bill, scale);
        Rectangle2D first = pieces.getFirst();
        ink.textIn(new Rectangle2D.Double(0, first.getY(), layout.labelWidth(), first.getHeight()), bill.kind().name(),
                own ? TextStyle.HEADING : TextStyle.BODY, palette.ink(), Ink.Anchor.START);
        List<Block> blocks = bill.kind() == shot.cell().kind() ? shot.cell().blocks() : bill.kind().plain().blocks();
        for (int g = 0; g < pieces.size(); g++) {
            Color ground = own ? palette.accent() : palette.muted();
            ink.fill(Ink.rounded(pieces.get(g), 3), ground);
            ink.textIn(pieces.get(g), blocks.get(g).symbol(), TextStyle.SMALL_BOLD, own ? palette.onAccent() : palette.on(ground), Ink.Anchor.MIDDLE);
        }
        ink.text(shot.look().count(bill.total()), TextStyle.NUMBER_BOLD, palette.ink(), pieces.getLast().getMaxX() + 8,
                first.getCenterY() + 4 * scale, Ink.Anchor.START);
    }

    private static List<Rectangle2D> pieces(Layout layout, Bill bill, double scale) {
        double y = layout.top() + layout.bills().indexOf(bill) * ROW * scale;
        double width = bill.perBlock() * layout.perParameter();
        List<Rectangle2D> pieces = new ArrayList<>();
        for (int g = 0; g < bill.kind().blocks(); g++) {
            pieces.add(new Rectangle2D.Double(layout.labelWidth() + g * width, y + 2, Math.max(1, width - 2), (ROW - 8) * scale));
        }
        return pieces;
    }

    /// `36 fewer than LSTM · −25 %`, or against the GRU when the cell is an LSTM.
    private static String difference(Shot shot, Layout layout) {
        Bill own = layout.own();
        Bill other = layout.of(own.kind() == CellKind.LSTM ? CellKind.GRU : CellKind.LSTM);
        long more = own.total() - other.total();
        String percent = (more < 0 ? "−" : "+") + Math.round(100.0 * Math.abs(more) / other.total()) + " %";
        return shot.look().phrases().text(more < 0 ? "bill.fewer" : "bill.more", shot.look().count(Math.abs(more)), other.kind().name(), percent);
    }

    private static void drawSharing(Ink ink, Shot shot, Layout layout, double top, Size size) {
        Palette palette = ink.palette();
        Phrases phrases = shot.look().phrases();
        double scale = ink.look().type().scale();
        int steps = Math.max(1, layout.question().steps());
        double y = line(ink, phrases.text("bill.unshared.head"), TextStyle.SMALL, palette.quiet(), top, size);
        Rectangle2D whole = new Rectangle2D.Double(0, y, size.width(), 12 * scale);
        ink.fill(Ink.rounded(whole, 3), palette.well());
        ink.fill(Ink.rounded(new Rectangle2D.Double(0, y, Math.max(2, size.width() / steps), 12 * scale), 3), palette.accent());
        Rectangle2D text = new Rectangle2D.Double(0, y + 14 * scale, size.width(), ink.look().type().lineHeight(TextStyle.SMALL));
        String shared = phrases.text("bill.shared", shot.look().count(layout.own().total()));
        ink.textIn(text, shared, TextStyle.SMALL_BOLD, palette.accent(), Ink.Anchor.START);
        Rectangle2D rest = new Rectangle2D.Double(ink.look().type().width(shared, TextStyle.SMALL_BOLD) + 10, text.getY(),
                size.width() - ink.look().type().width(shared, TextStyle.SMALL_BOLD) - 10, text.getHeight());
        ink.textIn(rest, phrases.text("bill.unshared", steps, shot.look().count(layout.own().total()),
                shot.look().count(layout.own().unshared(steps))), TextStyle.SMALL, palette.quiet(), Ink.Anchor.END);
    }

    private static List<Hotspot> hotspots(Shot shot, Layout layout) {
        Phrases phrases = shot.look().phrases();
        List<Hotspot> hotspots = new ArrayList<>();
        for (Bill bill : layout.bills()) {
            List<Rectangle2D> pieces = pieces(layout, bill, shot.look().type().scale());
            for (int g = 0; g < pieces.size(); g++) {
                Block block = bill.kind().plain().blocks().get(g);
                StringBuilder items = new StringBuilder();
                for (Bill.Item item : bill.items()) {
                    if (item.block().equals(block)) {
                        items.append(item.part().symbol()).append("  ").append(item.rows()).append("×").append(item.columns()).append(" = ")
                                .append(shot.look().count(item.count())).append('\n');
                    }
                }
                hotspots.add(new Hotspot(pieces.get(g), new Target.BillItem(bill.kind(), g),
                        phrases.text("bill.block", bill.kind().name(), phrases.text("block." + block.name()), shot.look().count(bill.perBlock())),
                        items.toString().strip()));
            }
        }
        return hotspots;
    }

    private static String description(Shot shot, Layout layout) {
        return shot.look().phrases().text("bill.description", layout.question().inputSize(), layout.question().hiddenSize(),
                layout.question().convention().label(), shot.look().count(layout.of(CellKind.RNN).total()),
                shot.look().count(layout.of(CellKind.GRU).total()), shot.look().count(layout.of(CellKind.LSTM).total()));
    }
}
