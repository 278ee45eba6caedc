package gruscope.figure.bill;

import gruscope.Phrases;
import gruscope.engine.bill.StackedBill;
import gruscope.engine.cell.CellKind;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Lstm;
import gruscope.engine.cell.Rnn;
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
import java.util.Optional;
import java.util.OptionalDouble;

/// What RNN, GRU and LSTM cost at the same size, cut by block and, opened, by matrix and number, and what sharing saves over T steps.
///
/// @param question whose way of counting, and which sizes; empty for the run's own
/// @param piled    how many sets stand in the bill meanwhile, where their number has just changed; by itself all that are stored
public record BillFigure(Optional<BillQuestion> question, OptionalDouble piled) implements Figure {

    public BillFigure(Optional<BillQuestion> question) {
        this(question, OptionalDouble.empty());
    }

    /// The cells whose bill is held against that of an LSTM; those of an LSTM itself and of the heirs of the GRU are held against a GRU's.
    private static final List<CellKind> AGAINST_LSTM = List.of(Rnn.KIND, Gru.KIND);

    private static final double EDGE = 4;
    private static final double ROW = 28;
    private static final double USUAL = 300;
    private static final double NARROWEST = 260;
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
    public List<Preference<?>> preferences() {
        return List.of(Authored.TITLE, Symbols.SYMBOLS);
    }

    @Override
    public List<Datum> numbers(Shot shot) {
        BillQuestion asked = question.orElseGet(() -> BillQuestion.of(shot));
        return asked.bills(shot.cell(), shot.view().compared()).stream().map(bill -> new Datum(bill.cell().kind().name(), "parameters", Datum.NO_STEP, 0, 0, bill.total())).toList();
    }

    @Override
    public Layout measure(Shot shot, Size room) {
        Ledger ledger = ledger(shot);
        return Double.isInfinite(room.width()) ? layout(shot, ledger) : Layout.fitting(room, List.of(() -> layout(shot, ledger), () -> layout(shot, ledger.broken())));
    }

    private Layout layout(Shot shot, Ledger ledger) {
        return Layout.ofRun(shot, preferred(shot, ledger), (now, size) -> drawing(now, ledger, size)).framed(EDGE);
    }

    private static Size preferred(Shot shot, Ledger ledger) {
        double scale = shot.look().type().scale();
        Type type = shot.look().type();
        double texts = Math.max(type.widest(ledger.formula(), TextStyle.FORMULA), type.width(difference(shot, ledger), TextStyle.SMALL_BOLD));
        texts = Math.max(texts, type.widest(head(shot, ledger.question()), TextStyle.SMALL));
        StoredLines stored = ledger.stored(shot);
        texts = Math.max(texts, stored.width(ledger.close()));
        return new Size(Math.max((ledger.close() ? NARROWEST : USUAL) * scale, texts + 8), (ledger.formula().size() - 1) * (type.lineHeight(TextStyle.FORMULA) + 4) + ledger.top() + (ledger.bills().size() * ledger.row() + 50) * scale + stored.height(ledger.close()));
    }

    /// The numbers and texts of the picture.
    private record Ledger(BillQuestion question, List<StackedBill> bills, StackedBill own, double top, double labelWidth, double numberWidth, boolean close) {

        StoredLines stored(Shot shot) {
            return new StoredLines(shot, question, own);
        }

        /// The same with the formula on two lines, for a narrow room.
        Ledger broken() {
            return new Ledger(question, bills, own, top, labelWidth, numberWidth, true);
        }

        List<String> formula() {
            return close ? List.of(own.formula(), "= " + own.formulaInNumbers()) : List.of(own.formula() + " = " + own.formulaInNumbers());
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
        double number = bills.stream().mapToDouble(bill -> type.width(new StoredLines(shot, asked, own).cost(bill), TextStyle.NUMBER_BOLD)).max().orElseThrow() + 12;
        return new Ledger(asked, bills, own, 6 + head(shot, asked).size() * type.lineHeight(TextStyle.SMALL), label, number, false);
    }

    private Drawing drawing(Shot shot, Ledger ledger, Size size) {
        double scale = shot.look().type().scale();
        return new Drawing(size, () -> hotspots(shot, ledger, size), () -> shot.told(told -> description(told, ledger)), graphics -> {
            Ink ink = new Ink(graphics, shot.look());
            Rectangle2D head = new Rectangle2D.Double(0, 0, size.width(), ledger.top() - 4);
            ink.linesIn(head, head(shot, ledger.question()), TextStyle.SMALL, ink.palette().quiet(), Ink.Anchor.START);
            for (StackedBill bill : ledger.bills()) {
                ink.part(PartName.of(bill.cell().kind()), () -> drawBar(ink, shot, ledger, bill, size));
            }
            double y = ledger.top() + ledger.bills().size() * ledger.row() * scale;
            for (String formula : ledger.formula()) {
                y = line(ink, formula, TextStyle.FORMULA, ink.palette().ink(), y, size);
            }
            y = line(ink, difference(shot, ledger), TextStyle.SMALL_BOLD, ink.palette().ink(), y, size);
            ledger.stored(shot).draw(ink, y, size.width(), ledger.close(), piled);
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
        Color ground = own ? palette.badge() : palette.muted();
        Color on = own ? palette.onBadge() : palette.on(ground);
        pieces.forEach(placed -> ink.part(called(bill, placed.piece()), () -> drawPiece(ink, shot, ledger.question().opened(), placed, ground, on)));
        ink.text(ledger.stored(shot).cost(bill), TextStyle.NUMBER_BOLD, palette.ink(), pieces.getLast().area().getMaxX() + 8,
                first.getCenterY() + 4 * scale, Ink.Anchor.START);
    }

    private static String called(StackedBill bill, BillPiece piece) {
        return piece.block() < 0 ? "piece" : PartName.of(bill.cell().of().blocks().get(piece.block()).output());
    }

    private static void drawPiece(Ink ink, Shot shot, BillQuestion.Opened opened, Placed placed, Color ground, Color on) {
        switch (opened) {
            case BLOCKS -> {
                ink.fill(Ink.rounded(placed.area(), 3), ground);
                ink.textIn(placed.area(), ink.look().symbols().in(placed.piece().name()), TextStyle.SMALL_BOLD, on, Ink.Anchor.MIDDLE);
            }
            case MATRICES -> matrices(placed).forEach(matrix -> {
                ink.tile(inset(matrix.area()), ground);
                ink.textIn(matrix.area(), ink.look().symbols().in(matrix.piece().name()), TextStyle.SMALL_BOLD, on, Ink.Anchor.MIDDLE);
            });
            case NUMBERS -> matrices(placed).forEach(matrix -> drawNumbers(ink, matrix, ground));
        }
        if (opened != BillQuestion.Opened.BLOCKS) {
            drawSum(ink, shot, placed);
        }
    }

    /// `r 36`, below an opened piece.
    private static void drawSum(Ink ink, Shot shot, Placed placed) {
        Rectangle2D area = placed.area();
        double line = ink.look().type().lineHeight(TextStyle.SMALL);
        String text = ink.look().symbols().in(placed.piece().name()) + " " + shot.look().count(placed.piece().count());
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

    /// `36 fewer than LSTM · −25 %`; an LSTM and the heirs of the GRU are held against the GRU. One set is, and where several are stored that is said.
    private static String difference(Shot shot, Ledger ledger) {
        StackedBill own = ledger.own();
        StackedBill other = ledger.question().bill(AGAINST_LSTM.contains(own.cell().kind()) ? Lstm.KIND : Gru.KIND);
        long more = own.total() - other.total();
        String percent = (more < 0 ? "−" : "+") + shot.look().percent(Math.abs(more) / (double) other.total());
        boolean single = ledger.stored(shot).sets() == 1;
        String fewer = single ? "bill.fewer" : "bill.fewer.set";
        String some = single ? "bill.more" : "bill.more.set";
        return shot.look().phrases().text(more < 0 ? fewer : some, shot.look().count(Math.abs(more)), other.cell().kind().name(), percent);
    }

    private static List<String> head(Shot shot, BillQuestion asked) {
        return shot.look().phrases().stacked(phrases -> phrases.text("bill.head", asked.inputSize(), asked.hiddenSize(),
                phrases.text("counting." + asked.convention().key())));
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
                phrases.text("counting." + ledger.question().convention().key()), totals) + ledger.stored(shot).sentence();
    }
}
