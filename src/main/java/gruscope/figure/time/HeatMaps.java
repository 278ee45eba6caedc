package gruscope.figure.time;

import gruscope.engine.cell.Block;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Pyramid;
import gruscope.engine.run.Trace;
import gruscope.figure.Datum;
import gruscope.figure.Drawing;
import gruscope.figure.Extent;
import gruscope.figure.Figure;
import gruscope.figure.Hotspot;
import gruscope.figure.Layout;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.explain.Explainer;
import gruscope.figure.ink.Authored;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Preference;
import gruscope.figure.ink.Size;
import gruscope.figure.ink.TextStyle;
import gruscope.scene.Span;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Several signals through time, one heat map under the other, with their common legend.
///
/// @param key   `gates` or `states`
/// @param gates whether it shows the gates, or else the candidate and the states
public record HeatMaps(String key, boolean gates) implements Figure {

    private static final double GAP = 8;
    private static final double EDGE = 6;
    private static final double WIDEST = 250;
    private static final double NARROWEST = 120;
    private static final double UNIT = 15;
    private static final double LOWEST = 22;
    private static final double HIGHEST = 60;

    /// What maps beside each other have of height at least: less, and one of them alone says more.
    private static final double LOWEST_ABREAST = 44;

    /// Numbers that are read one by one for a description; of more, a summary is told.
    private static final int MOST_READ = 1_000_000;

    private List<Signal> signals(Shot shot) {
        return shot.cell().signals().stream().filter(signal -> gates == (signal.kind() == Signal.Kind.GATE)).toList();
    }

    /// Gates are shown of a cell that has some.
    @Override
    public boolean suits(Cell cell) {
        return cell.signals().stream().anyMatch(signal -> gates == (signal.kind() == Signal.Kind.GATE));
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
    public List<Preference<?>> preferences() {
        return Authored.OF_RUNS;
    }

    @Override
    public List<Datum> numbers(Shot shot) {
        return signals(shot).stream().flatMap(signal -> Datum.of(shot, signal, Datum.units(shot)).stream()).toList();
    }

    @Override
    public Layout measure(Shot shot, Size room) {
        List<HeatMap> maps = signals(shot).stream().map(signal -> HeatMap.of(shot, signal)).toList();
        MapAxes axes = MapAxes.of(shot, maps.stream().anyMatch(map -> starts(shot, map)));
        Supplier<Layout> usual = () -> layout(shot, shot, maps, axes, WIDEST, HIGHEST, false);
        return room.equals(Size.BOUNDLESS) ? usual.get() : Layout.fitting(room, List.of(usual, () -> layout(shot, shot, maps, axes, NARROWEST, HIGHEST, false),
                () -> layout(shot, inOne(shot), maps, axes, NARROWEST, HIGHEST, false), () -> layout(shot, inOne(shot), maps, axes, NARROWEST, HIGHEST, true),
                () -> layout(shot, inOne(shot), maps, axes, NARROWEST, LOWEST_ABREAST, true), () -> layout(shot, inOne(shot), maps, axes, NARROWEST, LOWEST, false)));
    }

    @Override
    public Optional<Look.Columns> columns(Shot shot, double width) {
        List<HeatMap> maps = signals(shot).stream().map(signal -> HeatMap.of(shot, signal)).toList();
        MapAxes axes = MapAxes.of(shot, maps.stream().anyMatch(map -> starts(shot, map)));
        return Optional.of(new Look.Columns(EDGE + axes.plot(new Rectangle2D.Double(0, 0, width - 2 * EDGE, 1)).getX(), EDGE));
    }

    /// In the first language alone.
    private static Shot inOne(Shot shot) {
        return shot.in(shot.look().speaking(shot.look().phrases().first()));
    }

    /// @param words   in which titles and legend have room at least; they are in all languages where these have it
    /// @param widest  how wide a map would like to be, at least
    /// @param highest how high it would, where it has many units
    /// @param abreast whether maps stand beside each other: for a room that is wide and low
    private Layout layout(Shot shot, Shot words, List<HeatMap> maps, MapAxes axes, double widest, double highest, boolean abreast) {
        return Layout.ofRun(shot, preferred(words, maps, axes, widest, highest, abreast), (now, size) -> maps.isEmpty() ? note(now, size)
                : inColumns(now, maps, new MapAxes(now, axes.started(), axes.left()), size, abreast)).growing().framed(EDGE);
    }

    /// Whether the first step that is seen reads a state that is not 0.
    static boolean starts(Shot shot, HeatMap map) {
        return map.signal().kind() == Signal.Kind.STATE && shot.steps().first() == 1
                && IntStream.range(0, shot.trace().hiddenSize()).anyMatch(unit -> shot.trace().value(map.signal(), 0, unit) != 0);
    }

    private Size preferred(Shot shot, List<HeatMap> maps, MapAxes axes, double widest, double highest, boolean abreast) {
        double scale = shot.look().type().scale();
        double map = Math.clamp(shot.units().length() * UNIT, LOWEST, highest) * scale;
        double titles = maps.stream().mapToDouble(one -> shot.look().type().width(title(shot, one, maps), TextStyle.SMALL_BOLD)).max().orElse(0);
        double foot = Legend.of(maps, gates, true).width(shot) + 4;
        if (shot.steps().length() > WIDEST || shot.units().length() > map / scale) {
            foot += 2 * GAP + shot.look().type().width(mean(shot, new Shades.Grain(shot.steps().length(), shot.units().length())), TextStyle.SMALL);
        }
        int beside = abreast ? Math.max(1, maps.size()) : 1;
        int below = abreast ? 1 : Math.max(1, maps.size());
        double columns = Math.max(Math.max(widest * scale, titles), foot / beside);
        return new Size(axes.beside(columns) + columns + (beside - 1) * (axes.bare().beside(columns) + columns), below * (titleHeight(shot) + map + GAP) + axes.foot() + legendHeight(shot));
    }

    static double titleHeight(Shot shot) {
        return shot.look().type().lineHeight(TextStyle.SMALL_BOLD) + 2;
    }

    private static double legendHeight(Shot shot) {
        return shot.look().type().lineHeight(TextStyle.SMALL) + 4;
    }

    /// Maps below each other have their columns where the look has them.
    private Drawing inColumns(Shot shot, List<HeatMap> maps, MapAxes axes, Size size, boolean abreast) {
        if (abreast || shot.look().columns().isEmpty()) {
            return drawing(shot, maps, axes, size, size.width(), abreast);
        }
        Look.Columns columns = shot.look().columns().get();
        double width = size.width() - columns.right() + EDGE;
        return drawing(shot, maps, axes.with(columns.left() - EDGE, width), size, width, false);
    }

    /// @param width of the maps with what stands at their left
    private Drawing drawing(Shot shot, List<HeatMap> maps, MapAxes axes, Size size, double width, boolean abreast) {
        List<Rectangle2D> rooms = rooms(shot, axes, new Size(width, size.height()), maps.size(), abreast);
        List<MapAxes> ofMaps = IntStream.range(0, rooms.size()).mapToObj(i -> abreast && i > 0 ? axes.bare() : axes).toList();
        List<Rectangle2D> areas = IntStream.range(0, rooms.size()).mapToObj(i -> ofMaps.get(i).plot(rooms.get(i))).toList();
        return new Drawing(size, () -> hotspots(shot, maps, areas), () -> shot.told(told -> description(told, signals(told))), graphics -> {
            Ink ink = new Ink(graphics, shot.look());
            boolean marked = false;
            for (int i = 0; i < maps.size(); i++) {
                drawTitle(ink, shot, maps.get(i), maps, areas.get(i));
                ofMaps.get(i).drawUnits(ink, rooms.get(i));
                if (starts(shot, maps.get(i))) {
                    maps.get(i).drawStart(ink, shot, ofMaps.get(i).start(rooms.get(i)));
                }
                if (abreast || i == maps.size() - 1) {
                    ofMaps.get(i).drawSteps(ink, rooms.get(i));
                }
                maps.get(i).draw(ink, shot, areas.get(i));
                marked |= maps.get(i).marks(shot, areas.get(i));
            }
            axes.drawUnitName(ink, rooms.getFirst(), titleHeight(shot));
            drawLegend(ink, shot, maps, marked, areas.get(abreast ? 0 : areas.size() - 1), size);
        });
    }

    /// The colours, and what one stands for where it is more than a step and a unit.
    private void drawLegend(Ink ink, Shot shot, List<HeatMap> maps, boolean marked, Rectangle2D last, Size size) {
        double left = last.getX();
        Rectangle2D foot = new Rectangle2D.Double(left, size.height() - legendHeight(shot), size.width() - left, legendHeight(shot) - 2);
        Legend legend = Legend.of(maps, gates, marked);
        legend.draw(ink, shot, foot);
        Shades.Grain grain = maps.getLast().grain(ink, shot, last);
        if (!grain.isSingle()) {
            double used = legend.width(shot) + 2 * GAP;
            ink.textIn(new Rectangle2D.Double(left + used, foot.getY(), foot.getWidth() - used, foot.getHeight()), mean(shot, grain), TextStyle.SMALL,
                    ink.palette().quiet(), Ink.Anchor.END);
        }
    }

    static String mean(Shot shot, Shades.Grain grain) {
        return shot.look().phrases().text("maps.mean", grain.steps(), grain.units());
    }

    static List<Hotspot> hotspots(Shot shot, List<HeatMap> maps, List<Rectangle2D> areas) {
        List<Hotspot> hotspots = new ArrayList<>();
        for (int i = 0; i < maps.size(); i++) {
            int made = i;
            List<Block> blocks = shot.cell().blocks();
            IntStream.range(0, blocks.size()).filter(block -> blocks.get(block).output() == maps.get(made).signal()).findFirst()
                    .ifPresent(block -> hotspots.add(new Explainer(shot).hotspot(areas.get(made), new Target.Block(block))));
            hotspots.addAll(maps.get(i).hotspots(shot, areas.get(i)));
        }
        return hotspots;
    }

    /// The maps with the numbers at their left; of maps beside each other the first alone has them, and all have columns of one width.
    private static List<Rectangle2D> rooms(Shot shot, MapAxes axes, Size size, int count, boolean abreast) {
        List<Rectangle2D> rooms = new ArrayList<>();
        double below = axes.foot() + legendHeight(shot);
        double each = (size.height() - below + GAP) / (abreast ? 1 : count);
        double numbers = axes.left() - axes.bare().left();
        double wide = abreast ? (size.width() - numbers) / count : size.width() - numbers;
        for (int i = 0; i < count; i++) {
            double x = abreast && i > 0 ? numbers + i * wide : 0;
            double y = abreast ? 0 : i * each;
            rooms.add(new Rectangle2D.Double(x, y + titleHeight(shot), abreast && i > 0 ? wide : wide + numbers, each - titleHeight(shot) - GAP));
        }
        return rooms;
    }

    private static void drawTitle(Ink ink, Shot shot, HeatMap map, List<HeatMap> maps, Rectangle2D area) {
        String all = title(shot, map, maps);
        String title = shot.look().type().width(all, TextStyle.SMALL_BOLD) <= area.getWidth() ? all : title(inOne(shot), map, maps);
        Rectangle2D line = new Rectangle2D.Double(area.getX(), area.getY() - titleHeight(shot), area.getWidth(), titleHeight(shot) - 2);
        ink.textIn(line, title, TextStyle.SMALL_BOLD, ink.palette().ink(), Ink.Anchor.START);
    }

    /// The signal, and what a full gate means where it mixes old and new, so that z is never shown bare; the limit where it is none of all maps.
    static String title(Shot shot, HeatMap map, List<HeatMap> maps) {
        StringJoiner title = new StringJoiner(" · ").add(shot.look().phrases().named("signal." + map.signal().key(), shot.look().symbol(map.signal())));
        shot.cell().flow().mix().filter(mix -> mix.gate() == map.signal())
                .map(mix -> shot.look().phrases().text(mix.keeps() ? "maps.keeps" : "maps.writes")).filter(says -> !says.isEmpty()).ifPresent(title::add);
        if (maps.stream().anyMatch(other -> other.limit() != map.limit())) {
            title.add(shot.look().phrases().text("maps.limit", Extent.limit(map.limit())));
        }
        if (!shot.cell().flow().range(map.signal()).isBounded()) {
            shot.overflow().ifPresent(title::add);
        }
        return title.toString();
    }

    private Drawing note(Shot shot, Size size) {
        String text = shot.look().phrases().text("maps.no-gates");
        return new Drawing(size, List::of, () -> text, graphics -> {
            Ink ink = new Ink(graphics, shot.look());
            ink.linesIn(new Rectangle2D.Double(4, 0, size.width() - 8, size.height()), text.lines().toList(), TextStyle.SMALL, ink.palette().quiet(), Ink.Anchor.MIDDLE);
        });
    }

    static String description(Shot shot, List<Signal> signals) {
        return signals.stream().map(signal -> description(shot, signal)).collect(Collectors.joining(" ")) + shot.overflowSentence();
    }

    /// Of the units and steps that are drawn.
    private static String description(Shot shot, Signal signal) {
        Extent extent = new Extent(shot);
        Optional<Span> told = extent.told(signal);
        if (told.isEmpty()) {
            return shot.look().phrases().text("maps.untold", name(shot, signal), shot.look().symbol(signal), extent.units(), extent.steps());
        }
        Trace trace = shot.trace();
        Optional<Pyramid> summary = trace.summary(signal).filter(_ -> (long) told.get().length() * shot.units().length() > MOST_READ);
        Extremes found = summary.map(pyramid -> Extremes.about(trace, signal, pyramid, told.get(), shot.units()))
                .orElseGet(() -> Extremes.of(trace, signal, told.get(), shot.units()));
        String key = !Double.isFinite(found.low()) ? "maps.none" : summary.isPresent() ? "maps.range" : "maps.description";
        return shot.look().phrases().text(key, name(shot, signal), shot.look().symbol(signal), extent.units(),
                extent.steps(told.get()), extreme(shot, signal, found.low()), extreme(shot, signal, found.high()), shot.look().unitNumber(found.unit() - 1), found.step());
    }

    /// What its function keeps within ±1 does not get there by rounding.
    private static String extreme(Shot shot, Signal signal, double value) {
        boolean within = shot.cell().flow().range(signal).isBounded() && Math.abs(value) < 1;
        return within ? (value < 0 ? "−" : "") + shot.look().precision().below(value) : shot.look().plain(value);
    }

    private static String name(Shot shot, Signal signal) {
        return shot.look().phrases().text("signal." + signal.key());
    }
}
