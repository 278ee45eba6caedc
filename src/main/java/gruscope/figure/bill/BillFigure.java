package gruscope.figure.bill;

import gruscope.Phrases;
import gruscope.engine.bill.StackedBill;
import gruscope.engine.cell.CellKind;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Lstm;
import gruscope.engine.cell.Rnn;
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
import java.util.Optional;
import java.util.function.LongFunction;

/// What RNN, GRU and LSTM cost at the same size, cut by block and, opened, by matrix and number, and what sharing saves over T steps.
///
/// @param question whose way of counting, and which sizes; empty for the run's own
public record BillFigure(Optional<BillQuestion> question) implements Figure {

    /// The cells whose bill is held against that of an LSTM; those of an LSTM itself and of the heirs of the GRU are held against a GRU's.
    private static final List<CellKind> AGAINST_LSTM = List.of(Rnn.KIND, Gru.KIND);

    private static final double EDGE = 4;
    private static final double ROW = 28;
    private static final double OPENED_ROW = 46;

    /// A number is drawn as a square of its own from this many pixels on.
    private static final double SMALLEST_SQUARE = 2.2;

    @Override
    public String key() {
        return "bill";
    }

    @Override
    public boolean tellsMoment() {
        return false;
    }

    @Override
    public boolean needsSteps() {
        return false;
    }

    @Override
    public Layout measure(Shot shot) {
        Ledger ledger = ledger(shot);
        return Layout.ofRun(shot, preferred(shot, ledger), (now, size) -> drawing(now, ledger, size)).framed(EDGE);
    }

    private static Size preferred(Shot shot, Ledger ledger) {
        double scale = shot.look().type().scale();
        Type type = shot.look().type();
        double texts = Math.max(type.width(ledger.formula(), TextStyle.FORMULA), type.width(difference(shot, ledger), TextStyle.SMALL_BOLD));
        texts = Math.max(texts, type.widest(head(shot, ledger.question()), TextStyle.SMALL));
        texts = Math.max(texts, type.width(shot.look().phrases().text("bill.unshared.head"), TextStyle.SMALL));
        texts = Math.max(texts, type.widest(shared(shot, ledger), TextStyle.SMALL_BOLD) + 24 + type.widest(unshared(shot, ledger), TextStyle.SMALL));
        return new Size(Math.max(300 * scale, texts + 8), ledger.top() + (ledger.bills().size() * ledger.row() + 104) * scale
                + (shared(shot, ledger).size() - 1) * type.lineHeight(TextStyle.SMALL));
    }

    /// The numbers and texts of the picture.
    private record Ledger(BillQuestion question, List<StackedBill> bills, StackedBill own, double top, double labelWidth, double numberWidth) {

        String formula() {
            return own.formula() + " = " + own.formulaInNumbers();
        }

        double row() {
            return question.opened() == BillQuestion.Opened.BLOCKS ? ROW : OPENED_ROW;
        }

        /// How wide a parameter is drawn.
        double perParameter(Size size) {
            return Math.max(0, size.width() - labelWidth - numberWidth) / largest(bills);
        }
    }

    private static long largest(List<StackedBill> bills) {
        return bills.stream().mapToLong(StackedBill::total).max().orElseThrow();
    }

    /// A piece, and where it lies.
    private record Placed(BillPiece piece, Rectangle2D area) {
    }

    private Ledger ledger(Shot shot) {
        BillQuestion asked = question.orElseGet(() -> BillQuestion.of(shot));
        List<StackedBill> bills = asked.bills(shot.cell(), shot.view().compared());
        StackedBill own = bills.stream().filter(bill -> bill.cell().kind().equals(shot.cell().kind())).findFirst().orElseThrow();
        Type type = shot.look().type();
        double label = type.widest(bills.stream().map(bill -> bill.cell().kind().name()).toList(), TextStyle.HEADING) + 12;
        double number = bills.stream().mapToDouble(bill -> type.width(cost(shot, asked, bill), TextStyle.NUMBER_BOLD)).max().orElseThrow() + 12;
        return new Ledger(asked, bills, own, 6 + head(shot, asked).size() * type.lineHeight(TextStyle.SMALL), label, number);
    }

    private static Drawing drawing(Shot shot, Ledger ledger, Size size) {
        double scale = shot.look().type().scale();
        return new Drawing(size, () -> hotspots(shot, ledger, size), () -> shot.told(told -> description(told, ledger)), graphics -> {
            Ink ink = new Ink(graphics, shot.look());
            Rectangle2D head = new Rectangle2D.Double(0, 0, size.width(), ledger.top() - 4);
            ink.linesIn(head, head(shot, ledger.question()), TextStyle.SMALL, ink.palette().quiet(), Ink.Anchor.START);
            for (StackedBill bill : ledger.bills()) {
                drawBar(ink, shot, ledger, bill, size);
            }
            double y = ledger.top() + ledger.bills().size() * ledger.row() * scale;
            y = line(ink, ledger.formula(), TextStyle.FORMULA, ink.palette().ink(), y, size);
            y = line(ink, difference(shot, ledger), TextStyle.SMALL_BOLD, ink.palette().accent(), y, size);
            drawSharing(ink, shot, ledger, y + 6 * scale, size);
        });
    }

    private static double line(Ink ink, String text, TextStyle style, Color color, double y, Size size) {
        double height = ink.look().type().lineHeight(style) + 4;
        ink.textIn(new Rectangle2D.Double(0, y, size.width(), height), text, style, color, Ink.Anchor.START);
        return y + height;
    }

    private static void drawBar(Ink ink, Shot shot, Ledger ledger, StackedBill bill, Size size) {
        Palette palette = ink.palette();
        double scale = ink.look().type().scale();
        boolean own = bill == ledger.own();
        List<Placed> pieces = placed(ledger, bill, scale, size);
        Rectangle2D first = pieces.getFirst().area();
        ink.textIn(new Rectangle2D.Double(0, first.getY(), ledger.labelWidth(), first.getHeight()), bill.cell().kind().name(),
                own ? TextStyle.HEADING : TextStyle.BODY, palette.ink(), Ink.Anchor.START);
        Color ground = own ? palette.accent() : palette.muted();
        Color on = own ? palette.onAccent() : palette.on(ground);
        for (Placed placed : pieces) {
            switch (ledger.question().opened()) {
                case BLOCKS -> {
                    ink.fill(Ink.rounded(placed.area(), 3), ground);
                    ink.textIn(placed.area(), placed.piece().name(), TextStyle.SMALL_BOLD, on, Ink.Anchor.MIDDLE);
                }
                case MATRICES -> matrices(placed).forEach(matrix -> {
                    ink.tile(inset(matrix.area()), ground);
                    ink.textIn(matrix.area(), matrix.piece().name(), TextStyle.SMALL_BOLD, on, Ink.Anchor.MIDDLE);
                });
                case NUMBERS -> matrices(placed).forEach(matrix -> drawNumbers(ink, matrix, ground));
            }
            if (ledger.question().opened() != BillQuestion.Opened.BLOCKS) {
                drawSum(ink, shot, placed);
            }
        }
        ink.text(cost(shot, ledger.question(), bill), TextStyle.NUMBER_BOLD, palette.ink(), pieces.getLast().area().getMaxX() + 8,
                first.getCenterY() + 4 * scale, Ink.Anchor.START);
    }

    /// `r 36`, below an opened piece.
    private static void drawSum(Ink ink, Shot shot, Placed placed) {
        Rectangle2D area = placed.area();
        double line = ink.look().type().lineHeight(TextStyle.SMALL);
        String text = placed.piece().name() + " " + shot.look().count(placed.piece().count());
        if (ink.look().type().width(text, TextStyle.SMALL) <= area.getWidth()) {
            ink.textIn(new Rectangle2D.Double(area.getX(), area.getMaxY(), area.getWidth(), line), text, TextStyle.SMALL, ink.palette().quiet(), Ink.Anchor.START);
        }
    }

    /// Every number a square; where they would be too small, one tile as before.
    private static void drawNumbers(Ink ink, Placed matrix, Color ground) {
        Rectangle2D area = matrix.area();
        double square = Math.sqrt(area.getWidth() * area.getHeight() / matrix.piece().count());
        int across = Math.max(1, (int) Math.floor(area.getWidth() / square));
        int down = (int) Math.ceil((double) matrix.piece().count() / across);
        double side = Math.min(area.getWidth() / across, area.getHeight() / down);
        if (side < SMALLEST_SQUARE || matrix.piece().rows() == 0) {
            ink.tile(inset(area), ground);
            return;
        }
        for (int i = 0; i < matrix.piece().count(); i++) {
            ink.fill(new Rectangle2D.Double(area.getX() + i / down * side, area.getY() + i % down * side, 0.8 * side, 0.8 * side), ground);
        }
    }

    private static Rectangle2D inset(Rectangle2D area) {
        return new Rectangle2D.Double(area.getX(), area.getY(), Math.max(0.6, area.getWidth() - 1), area.getHeight());
    }

    private static List<Placed> placed(Ledger ledger, StackedBill bill, double scale, Size size) {
        double y = ledger.top() + ledger.bills().indexOf(bill) * ledger.row() * scale;
        double x = ledger.labelWidth();
        List<Placed> placed = new ArrayList<>();
        for (BillPiece piece : BillPiece.of(bill)) {
            double width = piece.count() * ledger.perParameter(size);
            placed.add(new Placed(piece, new Rectangle2D.Double(x, y + 2, Math.max(1, width - 2), (ROW - 8) * scale)));
            x += width;
        }
        return placed;
    }

    /// The matrices of a block, side by side in its room; what has none stands for itself.
    private static List<Placed> matrices(Placed block) {
        List<Placed> matrices = new ArrayList<>();
        double x = block.area().getX();
        for (BillPiece matrix : block.piece().parts()) {
            double width = block.area().getWidth() * matrix.count() / block.piece().count();
            matrices.add(new Placed(matrix, new Rectangle2D.Double(x, block.area().getY(), width, block.area().getHeight())));
            x += width;
        }
        return matrices.isEmpty() ? List.of(block) : matrices;
    }

    /// `36 fewer than LSTM · −25 %`; an LSTM and the heirs of the GRU are held against the GRU.
    private static String difference(Shot shot, Ledger ledger) {
        StackedBill own = ledger.own();
        StackedBill other = ledger.question().bill(AGAINST_LSTM.contains(own.cell().kind()) ? Lstm.KIND : Gru.KIND);
        long more = own.total() - other.total();
        String percent = (more < 0 ? "−" : "+") + Math.round(100.0 * Math.abs(more) / other.total()) + " %";
        return shot.look().phrases().text(more < 0 ? "bill.fewer" : "bill.more", shot.look().count(Math.abs(more)), other.cell().kind().name(), percent);
    }

    private static void drawSharing(Ink ink, Shot shot, Ledger ledger, double top, Size size) {
        Palette palette = ink.palette();
        Phrases phrases = shot.look().phrases();
        double scale = ink.look().type().scale();
        int steps = ledger.question().steps();
        if (steps == 0) {
            List<String> shared = shared(shot, ledger);
            Rectangle2D text = new Rectangle2D.Double(0, top, size.width(), shared.size() * ink.look().type().lineHeight(TextStyle.SMALL));
            ink.linesIn(text, shared, TextStyle.SMALL_BOLD, palette.accent(), Ink.Anchor.START);
            return;
        }
        double y = line(ink, phrases.text("bill.unshared.head"), TextStyle.SMALL, palette.quiet(), top, size);
        Rectangle2D whole = new Rectangle2D.Double(0, y, size.width(), 12 * scale);
        ink.fill(Ink.rounded(whole, 3), palette.well());
        int sets = sets(shot, ledger.question());
        ink.fill(Ink.rounded(new Rectangle2D.Double(0, y, Math.max(2, size.width() * sets / steps), 12 * scale), 3), palette.accent());
        List<String> shared = shared(shot, ledger);
        Rectangle2D text = new Rectangle2D.Double(0, y + 14 * scale, size.width(), shared.size() * ink.look().type().lineHeight(TextStyle.SMALL));
        ink.linesIn(text, shared, TextStyle.SMALL_BOLD, palette.accent(), Ink.Anchor.START);
        double used = ink.look().type().widest(shared, TextStyle.SMALL_BOLD) + 10;
        Rectangle2D rest = new Rectangle2D.Double(used, text.getY(), size.width() - used, text.getHeight());
        List<String> unshared = unshared(shot, ledger);
        boolean fits = ink.look().type().widest(unshared, TextStyle.SMALL) <= rest.getWidth();
        ink.linesIn(rest, fits ? unshared : unshared(shot, ledger, shot.look()::shortCount), TextStyle.SMALL, palette.quiet(), Ink.Anchor.END);
    }

    private static List<String> head(Shot shot, BillQuestion asked) {
        long readout = shot.run().scene().model().readout().map(layer -> (long) layer.outputs() * (layer.hiddenSize() + 1)).orElse(0L);
        boolean apart = readout > 0 && asked.equals(BillQuestion.of(shot));
        return shot.look().phrases().stacked(phrases -> phrases.text("bill.head", asked.inputSize(), asked.hiddenSize(),
                phrases.text("counting." + asked.convention().key()))
                + (apart ? " · " + phrases.text("bill.readout", shot.look().count(readout)) : ""));
    }

    /// `108`, or where the run has several sets of it, `108 × 6`: T is counted there.
    private static String cost(Shot shot, BillQuestion asked, StackedBill bill) {
        int sets = bill.cell().kind().equals(shot.cell().kind()) ? sets(shot, asked) : 1;
        return shot.look().count(bill.total()) + (sets == 1 ? "" : " × " + sets);
    }

    /// How many sets are stored; of any other question than the run's own, one.
    private static int sets(Shot shot, BillQuestion asked) {
        return asked.equals(BillQuestion.of(shot)) ? shot.trace().weightSets().size() : 1;
    }

    private static List<String> shared(Shot shot, Ledger ledger) {
        int sets = sets(shot, ledger.question());
        String total = shot.look().count(ledger.own().total());
        return sets == 1 ? shot.look().phrases().stacked("bill.shared", total)
                : shot.look().phrases().stacked("bill.sets", sets, total, shot.look().count(ledger.own().unshared(sets)));
    }

    /// What the steps would cost apart; nothing where they are, or where there is none.
    private static List<String> unshared(Shot shot, Ledger ledger) {
        return unshared(shot, ledger, shot.look()::count);
    }

    /// The same with counts written as closely as there is room for.
    private static List<String> unshared(Shot shot, Ledger ledger, LongFunction<String> written) {
        int steps = ledger.question().steps();
        return steps == 0 || sets(shot, ledger.question()) > 1 ? List.of() : shot.look().phrases().stacked("bill.unshared", written.apply(steps),
                written.apply(ledger.own().total()), written.apply(ledger.own().unshared(steps)));
    }

    private static List<Hotspot> hotspots(Shot shot, Ledger ledger, Size size) {
        Phrases phrases = shot.look().phrases();
        List<Hotspot> hotspots = new ArrayList<>();
        for (StackedBill bill : ledger.bills()) {
            CellKind kind = bill.cell().kind();
            for (Placed placed : placed(ledger, bill, shot.look().type().scale(), size)) {
                BillPiece piece = placed.piece();
                hotspots.add(new Hotspot(placed.area(), piece.block() < 0 ? new Target.Note(kind + " " + piece.name()) : new Target.BillItem(kind, piece.block()),
                        phrases.each(language -> language.text("bill.block", kind.name(), piece.inWords(bill.cell().of(), language), shot.look().count(piece.count()))),
                        piece.items(shot.look())));
            }
        }
        return hotspots;
    }

    private static String description(Shot shot, Ledger ledger) {
        Phrases phrases = shot.look().phrases();
        String totals = ledger.bills().stream().map(bill -> bill.cell().kind() + " " + shot.look().count(bill.total()))
                .reduce((some, one) -> phrases.text("list", some, one)).orElseThrow();
        return phrases.text("bill.description", ledger.question().inputSize(), ledger.question().hiddenSize(),
                phrases.text("counting." + ledger.question().convention().key()), totals);
    }
}
