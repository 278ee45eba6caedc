package gruscope.figure.time;

import gruscope.engine.cell.Block;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Pyramid;
import gruscope.figure.Drawing;
import gruscope.figure.Figure;
import gruscope.figure.Hotspot;
import gruscope.figure.Layout;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.explain.Explainer;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Precision;
import gruscope.figure.ink.Size;
import gruscope.figure.ink.TextStyle;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Several signals through time, one heat map under the other, with their common legend.
///
/// @param key   `gates` or `states`
/// @param gates whether it shows the gates, or else the candidate and the states
public record HeatMaps(String key, boolean gates) implements Figure {

    private static final double GAP = 8;

    private List<Signal> signals(Shot shot) {
        return shot.cell().signals().stream().filter(signal -> gates == (signal.kind() == Signal.Kind.GATE)).toList();
    }

    @Override
    public Layout measure(Shot shot) {
        List<HeatMap> maps = signals(shot).stream().map(signal -> HeatMap.of(shot, signal)).toList();
        return Layout.ofRun(shot, preferred(shot, maps), (now, size) -> maps.isEmpty() ? note(now, size) : drawing(now, maps, size));
    }

    private Size preferred(Shot shot, List<HeatMap> maps) {
        double scale = shot.look().type().scale();
        double map = Math.clamp(shot.units().length() * 15.0, 22, 60) * scale;
        double titles = maps.stream().mapToDouble(one -> shot.look().type().width(title(shot, one), TextStyle.SMALL_BOLD)).max().orElse(0);
        return new Size(Math.max(250 * scale, Math.max(titles, new Legend(gates).width(shot)) + 4),
                Math.max(1, maps.size()) * (titleHeight(shot) + map + GAP) + legendHeight(shot));
    }

    private static double titleHeight(Shot shot) {
        return shot.look().type().lineHeight(TextStyle.SMALL_BOLD) + 2;
    }

    private static double legendHeight(Shot shot) {
        return shot.look().type().lineHeight(TextStyle.SMALL) + 4;
    }

    private Drawing drawing(Shot shot, List<HeatMap> maps, Size size) {
        List<Rectangle2D> areas = areas(shot, size, maps.size());
        return new Drawing(size, () -> hotspots(shot, maps, areas), () -> shot.told(told -> description(told, signals(told))), graphics -> {
            Ink ink = new Ink(graphics, shot.look());
            for (int i = 0; i < maps.size(); i++) {
                drawTitle(ink, shot, maps.get(i), areas.get(i));
                maps.get(i).draw(ink, shot, areas.get(i));
            }
            new Legend(gates).draw(ink, shot, new Rectangle2D.Double(1, size.height() - legendHeight(shot), size.width() - 2, legendHeight(shot) - 2));
        });
    }

    private static List<Hotspot> hotspots(Shot shot, List<HeatMap> maps, List<Rectangle2D> areas) {
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

    private static List<Rectangle2D> areas(Shot shot, Size size, int count) {
        double each = (size.height() - legendHeight(shot)) / count;
        List<Rectangle2D> areas = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            areas.add(new Rectangle2D.Double(1, i * each + titleHeight(shot), size.width() - 2, each - titleHeight(shot) - GAP));
        }
        return areas;
    }

    private static void drawTitle(Ink ink, Shot shot, HeatMap map, Rectangle2D area) {
        Rectangle2D line = new Rectangle2D.Double(area.getX(), area.getY() - titleHeight(shot), area.getWidth(), titleHeight(shot) - 2);
        ink.textIn(line, title(shot, map), TextStyle.SMALL_BOLD, ink.palette().ink(), Ink.Anchor.START);
    }

    /// The signal, and what a full gate means where it mixes old and new, so that z is never shown bare.
    private static String title(Shot shot, HeatMap map) {
        StringJoiner title = new StringJoiner(" · ").add(shot.look().phrases().named("signal." + map.signal().key(), map.signal().symbol()));
        shot.cell().flow().mix().filter(mix -> mix.gate() == map.signal())
                .ifPresent(mix -> title.add(shot.look().phrases().text(mix.keeps() ? "maps.keeps" : "maps.writes")));
        if (map.limit() != 1) {
            title.add(shot.look().phrases().text("maps.limit", new Precision(1, 5, 3).of(map.limit())));
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

    private static String description(Shot shot, List<Signal> signals) {
        return signals.stream().map(signal -> shot.trace().summary(signal).map(summary -> range(shot, signal, summary))
                .orElseGet(() -> extremes(shot, signal))).collect(Collectors.joining(" ")) + shot.overflowSentence();
    }

    /// Where a signal was lowest and highest over the whole run.
    private static String extremes(Shot shot, Signal signal) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        int unitOfHigh = 0;
        int stepOfHigh = 0;
        for (int step = 1; step <= shot.trace().length(); step++) {
            for (int unit = 0; unit < shot.trace().hiddenSize(); unit++) {
                double value = shot.trace().value(signal, step, unit);
                low = Double.isFinite(value) ? Math.min(low, value) : low;
                if (value > high && Double.isFinite(value)) {
                    high = value;
                    unitOfHigh = unit + 1;
                    stepOfHigh = step;
                }
            }
        }
        return shot.look().phrases().text("maps.description", shot.look().phrases().text("signal." + signal.key()), signal.symbol(),
                shot.trace().hiddenSize(), shot.trace().length(), shot.look().plain(low), shot.look().plain(high), unitOfHigh, stepOfHigh);
    }

    /// The same of a long run, from its summary.
    private static String range(Shot shot, Signal signal, Pyramid summary) {
        int steps = shot.trace().length();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int unit = 0; unit < shot.trace().hiddenSize(); unit++) {
            low = Math.min(low, summary.least(unit, 1, steps));
            high = Math.max(high, summary.greatest(unit, 1, steps));
        }
        return shot.look().phrases().text("maps.range", shot.look().phrases().text("signal." + signal.key()), signal.symbol(),
                shot.trace().hiddenSize(), steps, shot.look().plain(low), shot.look().plain(high));
    }
}
