package gruscope.figure.cell;

import gruscope.engine.cell.Beat;
import gruscope.engine.cell.Signal;
import gruscope.figure.BeatCrossfade;
import gruscope.figure.BeatProgress;
import gruscope.figure.Drawing;
import gruscope.figure.Explanation;
import gruscope.figure.Figure;
import gruscope.figure.Hotspot;
import gruscope.figure.Layout;
import gruscope.figure.PartName;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.closeup.ArithmeticFigure;
import gruscope.figure.explain.Explainer;
import gruscope.figure.explain.Workings;
import gruscope.figure.ink.Authored;
import gruscope.figure.ink.Box;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.OwnColours;
import gruscope.figure.ink.Placement;
import gruscope.figure.ink.Preference;
import gruscope.figure.ink.Size;
import gruscope.figure.ink.Symbols;
import gruscope.figure.ink.TextStyle;
import gruscope.scene.Zoom;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The inside of the cell at the current step, told in beats, with a card that spells out the unit dwelt on.
public final class CellDiagram implements Figure {

    private static final double MARGIN = 12;
    private static final double NARROW_MARGIN = 6;

    /// Between a diagram and a card beside it.
    private static final double BESIDE = 20;
    private static final double SKY = 16;
    private static final double LARGEST = 1.5;
    private static final double LARGER = 0.05;
    private static final double TALLEST = 1.8;
    private static final double GONE = 1e-6;

    private final ArithmeticFigure arithmetic = new ArithmeticFigure();
    private final boolean withFunctions;

    public CellDiagram() {
        this(false);
    }

    private CellDiagram(boolean withFunctions) {
        this.withFunctions = withFunctions;
    }

    /// In those forms alone in which every function is a node.
    public static CellDiagram withFunctions() {
        return new CellDiagram(true);
    }

    @Override
    public String key() {
        return "cell";
    }

    /// A cell that waits for its first token is there all the same.
    @Override
    public boolean needsSteps() {
        return false;
    }

    @Override
    public List<Preference<?>> preferences() {
        return List.of(Authored.TITLE, Symbols.SYMBOLS, Authored.UNIT_NAMES, OwnColours.PALETTE);
    }

    @Override
    public Layout measure(Shot shot, Size room) {
        if (shot.step() == 0) {
            return WaitingCell.layout(shot, room, this);
        }
        boolean low = Double.isFinite(room.height());
        Stream<Supplier<Layout>> diagrams = CellForm.of(shot).stream().filter(form -> low || !form.isForLowRooms()).filter(form -> !withFunctions || form.hasFunctions()).map(form -> () -> KnownForms.of(shot).layout(form, unknown -> layout(shot, unknown)));
        Stream<Supplier<Layout>> words = low && !shot.look().terse() ? Stream.of(() -> CellCard.alone(shot, room, CellDiagram::description)) : Stream.empty();
        return Layout.fitting(room, Stream.concat(diagrams, words).toList());
    }

    private Layout layout(Shot shot, CellForm form) {
        Size least = around(plan(shot, form, 1), form, shot);
        return Layout.ofMoment(shot, least, size -> shot.run().scene().view().zoom() - Zoom.BEAT.level() > 1 - GONE
                ? BeatCrossfade.of(shot, next -> enlarged(next, size)) : grown(shot, form, least, size));
    }

    /// What a plan takes with the margins around it.
    private static Size around(CellPlan plan, CellForm form, Shot shot) {
        Size boxes = plan.boxes().size(shot.look().type());
        return new Size(boxes.width() + 2 * margin(form), boxes.height() + 2 * margin(form) + SKY);
    }

    /// The diagram as large as a size has room for; where there is more height than width, with taller rows.
    private Drawing grown(Shot shot, CellForm form, Size least, Size size) {
        double share = Math.min(size.width() / least.width(), size.height() / least.height());
        // In steps, so that letters do not change with the width of the step's numbers.
        double larger = Math.clamp(Math.floor(share / LARGER) * LARGER, 1, LARGEST);
        Size room = size.scaled(1 / larger);
        double spare = room.height() - least.height();
        double gained = spare < 1 ? 0 : around(plan(shot, form, TALLEST), form, shot).height() - least.height();
        double tall = gained < 1 ? 1 : 1 + (TALLEST - 1) * Math.min(1, spare / gained);
        return drawing(shot, form, plan(shot, form, tall), larger, room).scaled(larger);
    }

    private static double margin(CellForm form) {
        return form.isNarrow() || form.isSnug() ? NARROW_MARGIN : MARGIN;
    }

    /// @param larger how much larger than in the size it is drawn in the end
    private Drawing drawing(Shot shot, CellForm form, CellPlan plan, double larger, Size size) {
        double into = BeatProgress.ease(Math.clamp(shot.run().scene().view().zoom() - Zoom.BEAT.level(), 0, 1));
        Placement placement = plan.boxes().in(area(plan.boxes().size(shot.look().type()), size, margin(form)), shot.look().type());
        Camera camera = Camera.of(shot, size, plan, placement);
        Drawing diagram = diagram(shot, form, size, plan, placement, camera, larger);
        return into < GONE ? diagram : opening(shot, size, diagram, enlarged(shot, size.scaled(larger)).scaled(1 / larger), camera, placement, into);
    }

    private static Rectangle2D area(Size wanted, Size size, double margin) {
        double height = Math.min(size.height() - 2 * margin - SKY, 1.15 * wanted.height());
        double width = Math.min(size.width() - 2 * margin, 1.6 * wanted.width());
        return new Rectangle2D.Double((size.width() - width) / 2, (size.height() + SKY - height) / 2, width, height);
    }

    private static Drawing diagram(Shot shot, CellForm form, Size size, CellPlan plan, Placement placement, Camera camera, double larger) {
        Wiring wiring = new Wiring(plan.wires().apply(placement));
        List<Node> nodes = plan.nodes().apply(placement);
        Rectangle2D all = new Rectangle2D.Double(0, 0, size.width(), size.height());
        double sky = placement.leaves().values().stream().mapToDouble(Rectangle2D::getMinY).min().orElse(0) - SKY;
        Size cardSize = new Size(camera.card().getWidth() / camera.cardScale(), camera.card().getHeight() / camera.cardScale());
        Drawing card = BeatCrossfade.of(shot, next -> new CellCard(next, form).drawing(cardSize));
        Drawing drawn = new Drawing(size, () -> camera.seen(hotspots(shot, form, plan, placement)), () -> shot.told(CellDiagram::description), graphics -> new Ink(graphics, shot.look()).part(PartName.step(shot.step()), () -> {
            Graphics2D framed = (Graphics2D) graphics.create();
            if (camera.closeness() > GONE) {
                framed.clip(camera.frame());
            }
            framed.transform(camera.transform());
            Ink ink = new Ink(framed, shot.look());
            wiring.draw(ink);
            Traffic traffic = Traffic.between(placement, wiring.wires(), !form.isNarrow());
            boolean under = camera.closeness() <= GONE && traffic.enters(ink.look().type());
            if (under) {
                explain(shot, graphics, camera, card, cardSize);
            }
            traffic.drawEntering(ink);
            placement.paint(ink);
            plan.marks().apply(placement).accept(ink, all);
            if (!form.isTight(shot)) {
                wiring.drawNames(ink, shot.cell());
            }
            flight(shot, form, plan, larger).draw(ink, placement, all);
            if (!under) {
                explain(shot, graphics, camera, card, cardSize);
            }
            // On a page of a PDF nothing may be drawn with what copies in use were made of.
            Graphics2D pointing = (Graphics2D) graphics.create();
            pointers(shot, form, placement, camera).ifPresent(pointers -> pointers.draw(new Ink(pointing, shot.look())));
            pointing.dispose();
            traffic.drawUnderWay(ink);
            // Above what comes in, so that the operator can be read all the while.
            nodes.forEach(node -> ink.part("operator", () -> node.draw(ink)));
            framed.clip(camera.seen());
            StepTransition turn = new StepTransition(shot);
            turn.draw(ink, placement, camera.seen());
            turn.drawRise(ink, placement, sky);
            framed.dispose();
        }));
        return form.hasCard() ? drawn.withCard(camera.card()) : drawn;
    }

    private static void explain(Shot shot, Graphics2D graphics, Camera camera, Drawing card, Size size) {
        Graphics2D explained = (Graphics2D) graphics.create();
        explained.translate(camera.card().getX(), camera.card().getY());
        explained.scale(camera.cardScale(), camera.cardScale());
        if (shot.moment().fraction() < 1) {
            // The beat before may have said more than this one has room for.
            explained.clip(new Rectangle2D.Double(-2, -2, size.width() + 4, size.height() + 4));
        }
        new Ink(explained, shot.look()).part("card", () -> card.paint(explained));
        explained.dispose();
    }

    /// The arithmetic opening out of the diagram, from where the unit dwelt on lies to the whole figure.
    private Drawing opening(Shot shot, Size size, Drawing diagram, Drawing closest, Camera camera, Placement placement, double into) {
        Rectangle2D from = camera.transform().createTransformedShape(dwelt(shot, placement)).getBounds2D();
        double scale = into + (1 - into) * Math.min(1, from.getWidth() / size.width());
        double x = (1 - into) * (from.getCenterX() - scale * size.width() / 2);
        double y = (1 - into) * (from.getCenterY() - scale * size.height() / 2);
        Rectangle2D ground = new Rectangle2D.Double(0, 0, size.width(), size.height());
        return new Drawing(size, List::of, closest::description, graphics -> {
            diagram.paint(graphics);
            graphics.clip(ground);
            graphics.translate(x, y);
            graphics.scale(scale, scale);
            Ink ink = new Ink(graphics, shot.look());
            ink.fill(Ink.rounded(ground, 8), shot.look().palette().panel());
            ink.outline(Ink.rounded(ground, 8), shot.look().palette().accent(), 2);
            closest.paint(graphics);
        });
    }

    /// The arithmetic, larger where there is room, because it is looked at from near.
    private Drawing enlarged(Shot shot, Size size) {
        Layout layout = arithmetic.lay(shot, size);
        Size wanted = layout.preferred();
        double factor = Math.clamp(Math.min(size.width() / wanted.width(), size.height() / wanted.height()), 1, LARGEST);
        return layout.fitted(size.scaled(1 / factor)).scaled(factor);
    }

    /// Where the number lies that the current beat computes for the unit dwelt on.
    private static Rectangle2D dwelt(Shot shot, Placement placement) {
        return new Workings(shot).arithmetic().target().filter(placement::has).map(placement::at).orElse(placement.at("past"));
    }

    /// Where the set lands, below the upper edge of a cell's drawing, in its middle.
    public static double landing(Shot shot) {
        return shot.look().type().lineHeight(TextStyle.BADGE);
    }

    /// What the current beat says of the unit dwelt on, without the diagram: for cells side by side where there is height for it. Its size is that of the longest beat.
    public static Layout said(Shot shot, double width) {
        Size room = new Size(width, Double.POSITIVE_INFINITY);
        return Layout.ofMoment(shot, CellCard.alone(shot, room, CellDiagram::description).preferred(),
                size -> BeatCrossfade.of(shot, next -> CellCard.alone(next, room, CellDiagram::description).in(size)));
    }

    /// The leaves of the layout, for tests of overlap.
    public static Placement placement(Shot shot) {
        return placement(shot, plan(shot, CellForm.FULL, 1));
    }

    static Placement placement(Shot shot, CellPlan plan) {
        Box boxes = plan.boxes();
        Size size = boxes.size(shot.look().type());
        return boxes.in(new Rectangle2D.Double(0, 0, size.width(), size.height()), shot.look().type());
    }

    /// The diagram that a cell's data flow calls for.
    ///
    /// @param tall how much taller than they need be rows are
    static CellPlan plan(Shot shot, CellForm form, double tall) {
        CellCard explained = new CellCard(shot, form);
        Box card = explained.within();
        CellPlan plan = form.hasCardBeside() ? plan(shot, form, CellPlan.noCard("no card"), tall).beside(card, BESIDE, shot.look().type()) : plan(shot, form, card, tall);
        return plan.seenNear(explained.box(0));
    }

    private static CellPlan plan(Shot shot, CellForm form, Box card, double tall) {
        if (shot.cell().flow().mix().isPresent()) {
            return new MixDiagram(shot, form, tall).plan(card);
        }
        return shot.cell().hasCellState() ? new LstmDiagram(shot, form, tall).plan(card) : new RnnDiagram(shot, form, tall).plan(card);
    }

    /// Where columns stand side by side with others, nothing flies.
    private static SetFlight flight(Shot shot, CellForm form, CellPlan plan, double larger) {
        return new SetFlight(shot, form.hasNumbers() ? plan.badges() : List.of(), form.hasBadges(), landing(shot) / larger);
    }

    /// Between the box of what the current beat makes, if it makes something, and the card.
    private static Optional<ResultPointers> pointers(Shot shot, CellForm form, Placement placement, Camera camera) {
        return shot.beat() instanceof Beat.Make make && form.hasCard() && placement.has(make.signal().key())
                ? Optional.of(new ResultPointers(camera.transform().createTransformedShape(placement.at(make.signal().key())).getBounds2D(), camera.card(),
                BeatProgress.of(shot, make.key()))) : Optional.empty();
    }

    private static List<Hotspot> hotspots(Shot shot, CellForm form, CellPlan plan, Placement placement) {
        List<Hotspot> hotspots = new ArrayList<>(blocks(shot, placement));
        new Handles(shot, form).all(placement).forEach(hotspots::add);
        int set = shot.trace().number(shot.trace().weights(shot.step()));
        for (String key : plan.badges()) {
            hotspots.add(new Hotspot(placement.at(key + " heading"), new Target.Weights(set),
                    shot.look().phrases().text("cell.uses", shot.trace().badge(shot.step())), shot.trace().weights(shot.step()).toString()));
        }
        return hotspots;
    }

    /// Where the blocks of weights act: the columns that they make.
    private static List<Hotspot> blocks(Shot shot, Placement placement) {
        List<Hotspot> hotspots = new ArrayList<>();
        for (int block = 0; block < shot.cell().blocks().size(); block++) {
            Target target = new Target.Block(block);
            Signal made = shot.cell().blocks().get(block).output();
            int latest = placement.leaves().keySet().stream().mapToInt(key -> key instanceof Target.Value value && value.signal() == made ? value.step() : 0)
                    .max().orElse(0);
            placement.leaves().entrySet().stream()
                    .filter(leaf -> leaf.getKey() instanceof Target.Value value && value.signal() == made && value.step() == latest)
                    .map(Map.Entry::getValue).reduce(Rectangle2D::createUnion)
                    .ifPresent(area -> hotspots.add(new Explainer(shot).hotspot(new Rectangle2D.Double(area.getX() - 4, area.getY() - 3, area.getWidth() + 8,
                            area.getHeight() + 6), target)));
        }
        return hotspots;
    }

    private static String description(Shot shot) {
        Explanation explanation = new Explainer(shot).beat();
        String sentence = explanation.sentence().isEmpty() ? explanation.result() : explanation.sentence();
        return shot.look().phrases().text("cell.description", shot.cell().kind().name(), shot.trace().hiddenSize(), shot.step(),
                shot.trace().length(), shot.label(shot.step()), shot.beatName(shot.beat().key(), shot.look().phrases()), sentence);
    }
}
