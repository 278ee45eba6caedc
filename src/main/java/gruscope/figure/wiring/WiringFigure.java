package gruscope.figure.wiring;

import gruscope.BadInput;
import gruscope.Phrases;
import gruscope.Quoted;
import gruscope.engine.cell.Beat;
import gruscope.engine.cell.Cells;
import gruscope.engine.cell.Signal;
import gruscope.figure.Drawing;
import gruscope.figure.Figure;
import gruscope.figure.Hotspot;
import gruscope.figure.Layout;
import gruscope.figure.PartName;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.explain.Explainer;
import gruscope.figure.ink.Authored;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Preference;
import gruscope.figure.ink.Size;
import gruscope.figure.ink.Symbols;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;
import gruscope.scene.Scene;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static gruscope.Message.says;

/// The wiring of a cell as articles print it: explicit functions and operators, read off the cell's description, in one of the field's dialects.
public final class WiringFigure implements Figure {

    public static final Preference<WiringStyle> STYLE = Preference.among("style", "STYLE", WiringStyle.ROUNDED, WiringStyle.class);
    public static final Preference<Optional<String>> UPTO = Preference.maybe("upto", "BEAT", WiringFigure::beat, key -> key,
            Cells.kinds().stream().flatMap(kind -> Cells.plain(kind).beats().stream()).map(Beat::key).distinct().toArray(String[]::new));
    public static final Preference<Boolean> VALUES = Preference.either("values", false);

    private static final double MARGIN = 5;
    private static final double TIGHT = 0.58;
    private static final double SHORTEST_NOTE = 240;

    @Override
    public String key() {
        return "wiring";
    }

    @Override
    public boolean needsSteps() {
        return false;
    }

    @Override
    public List<Preference<?>> preferences() {
        return List.of(STYLE, UPTO, VALUES, Preference.COLOURS, Symbols.SYMBOLS, Authored.LINE_WIDTH, Authored.TITLE);
    }

    private static String beat(String text, Scene scene) {
        List<String> beats = scene.cell().beats().stream().map(Beat::key).toList();
        if (!beats.contains(text)) {
            throw BadInput.unknown(says("is-no-beat-of-this-cell", Quoted.of(text), scene.cell().kind()), text, says("its-beats-are"), beats);
        }
        return text;
    }

    /// What is drawn, laid out but for its place.
    ///
    /// @param notes below the cell, in lines
    /// @param least the width that these are broken for, as far as they fill it
    record Plot(Netlist netlist, Board board, List<Face> faces, List<String> notes, double least) {

        Size size(Type type) {
            return new Size(Math.max(board.width(), least) + 2 * MARGIN,
                    board.height() + 2 * MARGIN + (notes.isEmpty() ? 0 : MARGIN + notes.size() * type.lineHeight(TextStyle.SMALL)));
        }
    }

    @Override
    public Layout measure(Shot shot, Size room) {
        Supplier<Layout> wide = () -> layout(shot, noted(shot, plot(shot, 1), room.width()));
        return Double.isInfinite(room.width()) ? wide.get() : Layout.fitting(room, List.of(wide, () -> layout(shot, noted(shot, plot(shot, TIGHT), room.width()))));
    }

    private static Layout layout(Shot shot, Plot plot) {
        return Layout.ofMoment(shot, plot.size(shot.look().type()), size -> drawing(shot, plot, size));
    }

    /// The parts and wires of a shot's cell, with places.
    ///
    /// @param tightness the share of the room between parts that is left
    static Plot plot(Shot shot, double tightness) {
        Type type = shot.look().type();
        WiringStyle style = shot.look().of(STYLE);
        Netlist netlist = Netlist.of(shot.cell(), style.joined());
        List<String> values = values(shot, netlist);
        List<Face> faces = IntStream.range(0, netlist.parts().size()).mapToObj(i -> Face.of(netlist.parts().get(i), netlist.leaves(i), shot.cell(), values.get(i), type, shot.look().symbols())).toList();
        Board board = Board.of(Plans.of(netlist), faces, type, tightness);
        return new Plot(netlist, board, faces, List.of(), 0);
    }

    /// The same with what is said below it, broken for its own width or that of the room.
    private static Plot noted(Shot shot, Plot plot, double room) {
        if (shot.look().phrases().isSilent()) {
            return plot;
        }
        Type type = shot.look().type();
        double least = SHORTEST_NOTE * type.scale();
        double width = Math.max(plot.board().width(), Math.min(room - 2 * MARGIN, least));
        List<String> said = shot.look().phrases().each(phrases -> note(shot, shot.look().of(STYLE), phrases)).lines().toList();
        double filled = said.stream().mapToDouble(line -> type.widest(type.wrapped(line, TextStyle.SMALL, width), TextStyle.SMALL)).max().orElse(0);
        return new Plot(plot.netlist(), plot.board(), plot.faces(), said.stream().flatMap(line -> type.balanced(line, TextStyle.SMALL, width).stream()).toList(), filled);
    }

    /// The numbers of the unit dwelt on, as written; empty where none is shown.
    private static List<String> values(Shot shot, Netlist netlist) {
        if (!shot.look().of(VALUES) || shot.step() == 0) {
            return netlist.parts().stream().map(_ -> "").toList();
        }
        NetlistValues values = NetlistValues.asRun(netlist, shot.trace(), shot.step());
        return IntStream.range(0, netlist.parts().size()).mapToObj(i -> switch (netlist.parts().get(i).operator()) {
            case Operator.Join _ -> "";
            case Operator.Source(Signal signal, boolean _) when signal == Signal.INPUT -> shot.trace().inputSize() == 1 ? shot.look().plain(values.at(i, 0)) : shot.label(shot.step());
            case Operator.Source _, Operator.Sink _, Operator.Weigh _, Operator.Sum _, Operator.Product _, Operator.Rest _, Operator.Apply _ ->
                    bounded(shot, netlist, i) ? shot.look().plainWithin(values.at(i, shot.unit())) : shot.look().plain(values.at(i, shot.unit()));
        }).toList();
    }

    private static boolean bounded(Shot shot, Netlist netlist, int part) {
        // What is left of 1 is bounded where what is taken from it is, and never written as 1 either.
        return (netlist.parts().get(part).operator() instanceof Operator.Rest ? netlist.carries(part) : netlist.parts().get(part).makes()).filter(signal -> shot.cell().flow().range(signal).isBounded()).isPresent();
    }

    /// 1 where wires are joined at a bar, past and input to be weighed at once.
    private static int joined(Shot shot) {
        return shot.cell().flow().isRecurrent() ? 1 : 0;
    }

    private static String note(Shot shot, WiringStyle style, Phrases phrases) {
        String convention = shot.convention(phrases);
        String key = shot.look().symbols().inWords(switch (style) {
            case ROUNDED -> phrases.text("wiring.key.rounded", joined(shot));
            case BOXES -> phrases.text("wiring.key.boxes", joined(shot));
            case BLOCKS -> phrases.text("wiring.key.blocks");
        });
        String whose = shot.look().of(VALUES) && shot.step() > 0 ? "\n" + phrases.text("wiring.numbers", shot.look().unitNumber(shot.unit()), shot.step(), shot.token(shot.step())) : "";
        String kind = shot.cell().kind().name();
        return (convention.contains(kind) ? convention : kind + ": " + convention) + "\n" + key + whose;
    }

    private static Drawing drawing(Shot shot, Plot plot, Size size) {
        Type type = shot.look().type();
        Size own = plot.size(type);
        double factor = Math.clamp(size.shareOf(own) < 1 ? 1 : Math.min(size.width() / own.width(), size.height() / own.height()), 1, 2);
        Size inner = size.scaled(1 / factor);
        double left = (inner.width() - plot.board().width()) / 2;
        double top = MARGIN + (inner.height() - own.height()) / 2;
        return new Drawing(inner, () -> hotspots(shot, plot, left, top), () -> description(shot), graphics -> {
            Ink whole = new Ink(graphics, shot.look());
            graphics.translate(left, top);
            WiringInk wired = new WiringInk(whole, plot.netlist(), plot.board(), plot.faces(), shot.look().of(STYLE), shot.look().of(Preference.COLOURS), upto(shot));
            whole.part(shot.look().of(VALUES) && shot.step() > 0 ? PartName.unit(shot.unit()) + "-" + PartName.step(shot.step()) : "wiring", wired::draw);
            graphics.translate(-left, -top);
            double line = type.lineHeight(TextStyle.SMALL);
            double y = top + plot.board().height() + MARGIN;
            for (String note : plot.notes()) {
                whole.textIn(new Rectangle2D.Double(MARGIN, y, inner.width() - 2 * MARGIN, line), note, TextStyle.SMALL, whole.palette().quiet(), Ink.Anchor.MIDDLE);
                y += line;
            }
        }).scaled(factor);
    }

    private static int upto(Shot shot) {
        return shot.look().of(UPTO).map(shot::beatNamed).orElse(shot.cell().beats().size() - 1);
    }

    private static List<Hotspot> hotspots(Shot shot, Plot plot, double left, double top) {
        List<Hotspot> hotspots = new ArrayList<>();
        Explainer explainer = new Explainer(shot);
        for (int i = 0; i < plot.faces().size() && shot.step() > 0; i++) {
            Optional<Signal> signal = plot.netlist().parts().get(i).makes();
            if (signal.isPresent() && plot.netlist().parts().get(i).beat() <= upto(shot)) {
                hotspots.add(explainer.hotspot(AffineTransform.getTranslateInstance(left, top).createTransformedShape(plot.board().areas().get(i)),
                        new Target.Value(signal.get(), shot.step(), shot.unit())));
            }
        }
        return hotspots;
    }

    private static String description(Shot shot) {
        return shot.look().phrases().each(phrases -> phrases.text("wiring.description", shot.cell().kind().name(), shot.convention(phrases),
                shot.cell().signals().stream().map(shot.look()::symbol).collect(Collectors.joining(", "))));
    }
}
