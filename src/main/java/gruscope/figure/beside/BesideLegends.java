package gruscope.figure.beside;

import gruscope.engine.cell.Signal;
import gruscope.engine.weights.WeightSet;
import gruscope.figure.Shot;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.time.HeatMap;
import gruscope.figure.time.Legend;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;

/// The legends of cells beside each other, of the gates, where cells have some, and of the states; and what else their heads say.
record BesideLegends(List<Legend> legends) {

    private static final double BETWEEN = 20;
    private static final double AFTER_KIND = 10;

    /// @param marked whether there are marks on negative numbers
    static BesideLegends of(List<HeatMap> maps, boolean marked) {
        return new BesideLegends(Stream.of(true, false).flatMap(gates -> {
            List<HeatMap> of = maps.stream().filter(map -> gates == (map.signal().kind() == Signal.Kind.GATE)).toList();
            return of.isEmpty() ? Stream.empty() : Stream.of(Legend.of(of, gates, marked && !gates));
        }).toList());
    }

    /// On how many lines they stand below the cells: on none where the first cell's head has room for them at its right end.
    ///
    /// @param shots  of the cells, the scene's own first
    /// @param head   the width of a head
    /// @param narrow whether each has a line of its own
    static int linesBelow(List<Shot> shots, double head, boolean narrow) {
        BesideLegends all = of(shots.stream().flatMap(lane -> lane.cell().signals().stream().map(signal -> HeatMap.of(lane, signal))).toList(), true);
        Shot own = shots.getFirst();
        double said = afterKind(own) + own.look().type().width(about(own), TextStyle.SMALL);
        return narrow ? all.legends.size() : head - all.width(own) > said + BETWEEN ? 0 : 1;
    }

    /// Where in a head, after the kind of its cell, the rest of it begins.
    static double afterKind(Shot shot) {
        return shot.look().type().width(shot.cell().kind().name(), TextStyle.HEADING) + AFTER_KIND;
    }

    private double width(Shot shot) {
        return legends.stream().mapToDouble(legend -> legend.width(shot) + BETWEEN).sum() - BETWEEN;
    }

    /// @param lines a line for each, or one for all
    /// @param atEnd whether they stand at the right end of that
    void draw(Ink ink, Shot shot, List<Rectangle2D> lines, boolean atEnd) {
        double x = atEnd ? lines.getFirst().getMaxX() - width(shot) : lines.getFirst().getX();
        for (int i = 0; i < legends.size(); i++) {
            Rectangle2D line = lines.get(Math.min(i, lines.size() - 1));
            double from = lines.size() > 1 ? line.getX() : x;
            legends.get(i).draw(ink, shot, new Rectangle2D.Double(from, line.getY(), lines.size() > 1 ? line.getWidth() : Math.min(legends.get(i).width(shot), line.getMaxX() - from), line.getHeight()));
            x += legends.get(i).width(shot) + BETWEEN;
        }
    }

    /// How large a cell is, what it costs, and where its weights come from.
    static String about(Shot shot) {
        WeightSet weights = shot.trace().program().weights().shared();
        return shot.look().phrases().each(phrases -> phrases.text("beside.about", weights.inputSize(), weights.hiddenSize(),
                shot.look().count(weights.count()), shot.origin(phrases)));
    }
}
