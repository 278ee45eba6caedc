package gruscope.ui.arrange;

import gruscope.scene.Zoom;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.RowConstraints;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/// How the window's height is shared out between film strip, cell, time and transport. The cell is the subject: it has half of the window at least. What is left
/// goes to the forms of the other rows that fit best; where a row has no form that fits, it gives way.
public final class RowHeights {

    /// The parts of the window's height that the cell has at least, by zoom; from afar the sequence is the subject.
    private static final double[] LEAST_OF_CELL = {0, 0.5, 0.55, 0.6};

    /// What is lost where rows come to lie on whole pixels.
    private static final double ROUNDED = 2;

    /// What it costs that a row has its second form, its third …; a cell of which only words are left, a strip or a time that has given way.
    private static final double STRIP = 1.5;
    private static final double CELL = 2.5;
    private static final double TIME = 1;
    private static final double ONE = 3.2;
    private static final double GONE = 7;
    private static final double NO_STRIP = 12;

    /// Of what is left over when every row has its form, the parts of strip, cell and time.
    private static final double[] SPARE = {0.2, 0.5, 0.3};

    private static final int ROWS = 4;

    /// How many gaps there are between the rows.
    public static final int GAPS = ROWS - 1;

    private static final int TIME_ROW = 2;

    /// How much of the run through time is in sight.
    public enum Time { ALL, ONE, NOTHING }

    /// What there is to share out, in pixels.
    ///
    /// @param window    the height of the window
    /// @param rows      that of all rows together
    /// @param transport that of the transport, 0 where it is hidden
    /// @param fixed     the shares of strip, cell and time where there is one thing at a time; empty where they are found out
    public record Room(double window, double rows, double transport, List<Double> fixed) {
    }

    private record Shared(double[] heights, boolean line, Time time) {
    }

    private final List<RowConstraints> rows = new ArrayList<>();
    private GridPane grid;
    private Shared shown = new Shared(new double[ROWS], false, Time.ALL);

    /// Takes over the heights of a grid's rows.
    public void rule(GridPane main) {
        grid = main;
        for (int row = 0; row < ROWS; row++) {
            RowConstraints constraints = new RowConstraints();
            constraints.setMinHeight(0);
            rows.add(constraints);
        }
        main.getRowConstraints().setAll(rows);
    }

    /// @param zoom between two zooms the heights are between theirs
    public void show(double zoom, RowNeeds needs, Room room) {
        int below = Math.min((int) (zoom - Zoom.SEQUENCE.level()), LEAST_OF_CELL.length - 2);
        double way = zoom - Zoom.SEQUENCE.level() - below;
        Shared from = at(below, needs, room);
        Shared to = at(below + 1, needs, room);
        double[] heights = new double[ROWS];
        for (int row = 0; row < ROWS; row++) {
            heights[row] = from.heights()[row] + way * (to.heights()[row] - from.heights()[row]);
        }
        Shared nearer = way < 0.5 ? from : to;
        shown = new Shared(heights, nearer.line(), nearer.time());
        share(heights);
    }

    /// How much of the run through time is in sight at the nearest zoom.
    public Time time() {
        return shown.time();
    }

    /// Whether the film strip has given way to its lowest form.
    public boolean isLine() {
        return shown.line();
    }

    /// Whether the film strip is in sight at all.
    public boolean hasStrip() {
        return shown.heights()[0] > 0;
    }

    private Shared at(int zoom, RowNeeds needs, Room room) {
        double rest = Math.max(1, room.rows() - room.transport());
        if (!room.fixed().isEmpty()) {
            double all = room.fixed().stream().mapToDouble(share -> share).sum();
            double[] heights = DoubleStream.concat(room.fixed().stream().mapToDouble(share -> share / all * rest), DoubleStream.of(room.transport())).toArray();
            return new Shared(heights, false, heights[TIME_ROW] > 0 ? Time.ALL : Time.NOTHING);
        }
        return zoom == 0 ? fromAfar(needs, rest, room) : close(zoom, needs, rest, room);
    }

    private static Shared fromAfar(RowNeeds needs, double rest, Room room) {
        if (needs.time().isEmpty()) {
            return new Shared(new double[] {rest - needs.one(), 0, needs.one(), room.transport()}, false, needs.one() > 0 ? Time.ONE : Time.NOTHING);
        }
        double strip = needs.strip().getFirst();
        double time = needs.time().getFirst();
        double least = needs.time().getLast();
        double given = Math.min(rest * strip / (strip + time), Math.max(needs.strip().getLast(), rest - least));
        return new Shared(new double[] {given, 0, rest - given, room.transport()}, false, Time.ALL);
    }

    /// Tries every form of the strip with every form of time.
    private static Shared close(int zoom, RowNeeds needs, double rest, Room room) {
        double least = Math.min(LEAST_OF_CELL[zoom] * room.window() + ROUNDED, rest);
        double best = Double.POSITIVE_INFINITY;
        Shared shared = new Shared(new double[] {0, rest, 0, room.transport()}, true, Time.NOTHING);
        for (int strip = 0; strip <= needs.strip().size(); strip++) {
            for (int time = 0; time <= needs.time().size() + 1; time++) {
                double ofStrip = strip < needs.strip().size() ? needs.strip().get(strip) : 0;
                double ofTime = time < needs.time().size() ? needs.time().get(time) : time == needs.time().size() ? needs.one() : 0;
                double ofCell = rest - ofStrip - ofTime;
                double cost = STRIP * strip + (ofStrip == 0 ? NO_STRIP : 0) + CELL * form(needs.cell(), ofCell)
                        + (time < needs.time().size() ? TIME * time : ofTime > 0 ? ONE : needs.time().isEmpty() && needs.one() == 0 ? 0 : GONE);
                if (ofCell >= least && cost < best) {
                    best = cost;
                    boolean line = strip >= needs.strip().size() - 1 && needs.strip().size() > 1;
                    shared = spread(ofStrip, ofTime, rest, Math.max(least, need(needs.cell(), ofCell)), line, room,
                            time < needs.time().size() ? Time.ALL : ofTime > 0 ? Time.ONE : Time.NOTHING, needs.liked());
                }
            }
        }
        return shared;
    }

    /// What is left over goes to all whose form can use it.
    ///
    /// @param liked what the one form in place of all that is shown of time would like to have
    private static Shared spread(double strip, double time, double rest, double cell, boolean line, Room room, Time shown, double liked) {
        double spare = Math.max(0, rest - strip - time - cell);
        double toStrip = line || strip == 0 ? 0 : SPARE[0] * spare;
        double toTime = shown == Time.ALL ? SPARE[2] * spare : shown == Time.ONE ? Math.clamp(liked - time, 0, spare) : 0;
        return new Shared(new double[] {strip + toStrip, rest - strip - toStrip - time - toTime, time + toTime, room.transport()}, line, shown);
    }

    /// The number of the first form that a height holds.
    private static int form(List<Double> forms, double height) {
        return (int) forms.stream().takeWhile(needed -> needed > height).count();
    }

    private static double need(List<Double> forms, double height) {
        return forms.stream().filter(needed -> needed <= height).findFirst().orElse(0.0);
    }

    /// Gives all the height to the panels that are shown.
    private void share(double[] heights) {
        double[] there = heights.clone();
        for (int row = 0; row < there.length; row++) {
            there[row] = grid.getChildren().get(row).isManaged() ? there[row] : 0;
        }
        double all = Arrays.stream(there).sum();
        for (int row = 0; row < there.length; row++) {
            rows.get(row).setPercentHeight(100 * there[row] / all);
            grid.getChildren().get(row).setVisible(there[row] > 0.02 * all);
        }
    }
}
