package gruscope.figure.time;

import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Signal;
import gruscope.figure.Drawing;
import gruscope.figure.Figure;
import gruscope.figure.Layout;
import gruscope.figure.Shot;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Size;
import gruscope.figure.ink.TextStyle;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Supplier;

/// One signal through time as a heat map, its legend in the line of its title: for a window that has no height for all of them.
///
/// @param signal the key of the signal; of a cell that has none of this name, the hidden state is shown
public record OneMap(String signal) implements Figure {

    private static final double EDGE = 4;
    private static final double GAP = 16;
    private static final double UNIT = 15;
    private static final double LOWEST = 26;
    private static final double HIGHEST = 60;
    private static final double NARROWEST = 240;

    @Override
    public String key() {
        return "map";
    }

    @Override
    public boolean suits(Cell cell) {
        return cell.signals().stream().anyMatch(one -> one.key().equals(signal));
    }

    @Override
    public boolean showsSteps() {
        return true;
    }

    @Override
    public boolean showsUnits() {
        return true;
    }

    @Override
    public Layout measure(Shot shot, Size room) {
        HeatMap map = HeatMap.of(shot, shown(shot));
        MapAxes axes = MapAxes.of(shot, HeatMaps.starts(shot, map));
        double scale = shot.look().type().scale();
        double width = axes.left() + Math.max(NARROWEST * scale, titleWidth(shot, map) + GAP + legend(map, true).width(shot));
        Supplier<Layout> lowest = () -> layout(shot, map, axes, new Size(width, LOWEST * scale));
        return room.equals(Size.BOUNDLESS) ? lowest.get()
                : Layout.fitting(room, List.of(() -> layout(shot, map, axes, new Size(width, Math.clamp(UNIT * shot.units().length(), LOWEST, HIGHEST) * scale)), lowest));
    }

    /// @param least of the map alone
    private static Layout layout(Shot shot, HeatMap map, MapAxes axes, Size least) {
        Size preferred = new Size(least.width(), HeatMaps.titleHeight(shot) + least.height() + axes.foot());
        return Layout.ofRun(shot, preferred, (now, size) -> drawing(now, map, new MapAxes(now, axes.started(), axes.left()), size)).framed(EDGE);
    }

    private Signal shown(Shot shot) {
        return shot.cell().signals().stream().filter(one -> one.key().equals(signal)).findFirst().orElse(Signal.HIDDEN_STATE);
    }

    private static double titleWidth(Shot shot, HeatMap map) {
        return shot.look().type().width(HeatMaps.title(shot, map, List.of(map)), TextStyle.SMALL_BOLD);
    }

    private static Legend legend(HeatMap map, boolean marked) {
        return Legend.of(List.of(map), map.signal().kind() == Signal.Kind.GATE, marked && map.signal().kind() != Signal.Kind.GATE);
    }

    private static Drawing drawing(Shot shot, HeatMap map, MapAxes axes, Size size) {
        double title = HeatMaps.titleHeight(shot);
        double height = Math.min(size.height() - title - axes.foot(), Math.max(LOWEST, 2 * UNIT * shot.units().length()) * shot.look().type().scale());
        Rectangle2D room = new Rectangle2D.Double(0, title, size.width(), height);
        Rectangle2D area = axes.plot(room);
        return new Drawing(size, () -> HeatMaps.hotspots(shot, List.of(map), List.of(area)), () -> shot.told(told -> HeatMaps.description(told, List.of(map.signal()))), graphics -> {
            Ink ink = new Ink(graphics, shot.look());
            Rectangle2D line = new Rectangle2D.Double(area.getX(), 0, area.getWidth(), title - 2);
            Shades.Grain grain = map.grain(ink, shot, area);
            String name = HeatMaps.title(shot, map, List.of(map)) + (grain.isSingle() ? "" : " · " + HeatMaps.mean(shot, grain));
            Legend legend = legend(map, map.marks(shot, area));
            double wide = legend.width(shot);
            ink.textIn(new Rectangle2D.Double(line.getX(), 0, line.getWidth() - wide - GAP, line.getHeight()), name, TextStyle.SMALL_BOLD, ink.palette().ink(), Ink.Anchor.START);
            legend.draw(ink, shot, new Rectangle2D.Double(line.getMaxX() - wide, 0, wide, line.getHeight()));
            axes.drawUnits(ink, room);
            axes.drawUnitName(ink, room, title);
            if (axes.started()) {
                map.drawStart(ink, shot, axes.start(room));
            }
            map.draw(ink, shot, area);
            axes.drawSteps(ink, room);
        });
    }
}
