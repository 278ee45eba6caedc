package gruscope.figure.wiring;

import gruscope.figure.ink.Type;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// A plan on the page: where every part lies and along which points every wire goes.
///
/// @param areas of the parts, by their places
/// @param wires each from the edge of one part to the edge of another
/// @param frame of the cell's inside
public record Board(List<Rectangle2D> areas, List<Run> wires, Rectangle2D frame, double width, double height) {

    private static final double TRACK = 8;
    private static final double BEFORE = 6;
    private static final double HEAD = 11;
    private static final double PLAIN = 15;
    private static final double BETWEEN_ROWS = 7;
    private static final double WIRE_ROW = 6;
    private static final double FRAME = 9;

    /// A wire.
    ///
    /// @param from   the part that it comes from
    /// @param to     the part that it goes into
    /// @param points at least two
    public record Run(int from, int to, List<Point2D> points) {
        public Run {
            points = List.copyOf(points);
        }
    }

    public Board {
        areas = List.copyOf(areas);
        wires = List.copyOf(wires);
    }

    /// A place where a wire that goes up or down passes over one of another part that goes along.
    ///
    /// @param over the part that the upper one comes from
    public record Crossing(Point2D at, int over) {
    }

    /// Each once.
    static List<Crossing> crossings(List<Run> wires) {
        Set<Crossing> crossings = new LinkedHashSet<>();
        for (Run one : wires) {
            for (Run other : wires) {
                for (int i = 1; one.from() != other.from() && i < one.points().size(); i++) {
                    for (int j = 1; j < other.points().size(); j++) {
                        crossing(one.points().get(i - 1), one.points().get(i), other.points().get(j - 1), other.points().get(j))
                                .ifPresent(at -> crossings.add(new Crossing(at, one.from())));
                    }
                }
            }
        }
        return List.copyOf(crossings);
    }

    private static Optional<Point2D> crossing(Point2D top, Point2D bottom, Point2D left, Point2D right) {
        boolean cross = top.getX() == bottom.getX() && left.getY() == right.getY()
                && Math.min(left.getX(), right.getX()) < top.getX() && top.getX() < Math.max(left.getX(), right.getX())
                && Math.min(top.getY(), bottom.getY()) < left.getY() && left.getY() < Math.max(top.getY(), bottom.getY());
        return cross ? Optional.of(new Point2D.Double(top.getX(), left.getY())) : Optional.empty();
    }

    static Board of(Plan plan, List<Face> faces, Type type, double tightness) {
        return new Builder(plan, faces, type, Math.sqrt(type.scale()) * tightness).built();
    }

    /// Finds places, column by column and row by row.
    private static final class Builder {

        private final Plan plan;
        private final List<Face> faces;
        private final Type type;
        private final double unit;
        private final List<List<Plan.Ending>> endings;
        private final PlanCost order;
        private final int rows;
        private final double[] x;
        private final double[] y;
        private final double[][] track;
        private final double[] edge;

        Builder(Plan plan, List<Face> faces, Type type, double unit) {
            this.plan = plan;
            this.faces = faces;
            this.type = type;
            this.unit = unit;
            this.endings = IntStream.range(0, faces.size()).mapToObj(plan::endings).toList();
            this.rows = 1 + IntStream.range(0, faces.size()).map(i -> Math.max(plan.row[i], plan.trunkEnds(i, endings.get(i)) > plan.column[i] ? plan.trunk[i] : 0)).max().orElse(0);
            this.order = new PlanCost(settled(plan), endings, rows);
            order.of();
            this.x = new double[plan.columns()];
            this.y = new double[rows];
            this.track = new double[plan.columns() + 1][faces.size()];
            this.edge = new double[plan.columns() + 1];
        }

        /// Trunks that are none lie in their part's row, so that they need no further one.
        private Plan settled(Plan plan) {
            Plan settled = plan.copy();
            for (int i = 0; i < faces.size(); i++) {
                if (plan.trunkEnds(i, endings.get(i)) == plan.column[i]) {
                    settled.trunk[i] = plan.row[i];
                }
            }
            return settled;
        }

        Board built() {
            double width = placeColumns();
            double height = placeRows();
            List<Rectangle2D> areas = new ArrayList<>();
            for (int i = 0; i < faces.size(); i++) {
                Face face = faces.get(i);
                areas.add(new Rectangle2D.Double(x[plan.column[i]] - face.width() / 2, y[plan.row[i]] - face.height() / 2, face.width(), face.height()));
            }
            List<Run> wires = new ArrayList<>();
            for (int i = 0; i < faces.size(); i++) {
                for (Plan.Ending to : endings.get(i)) {
                    wires.add(new Run(i, to.part(), points(i, to, areas)));
                }
            }
            int last = plan.columns() - 1;
            Rectangle2D frame = new Rectangle2D.Double(edge[1], 0, edge[last] - edge[1], height);
            return new Board(areas, wires, frame, width, height);
        }

        private double placeColumns() {
            double at = 0;
            int columns = plan.columns();
            for (int c = 0; c < columns; c++) {
                if (c > 0) {
                    at = placeTracks(c, at);
                }
                double left = widest(c, true);
                x[c] = at + left;
                at += left + widest(c, false);
            }
            return at;
        }

        private double widest(int c, boolean left) {
            return IntStream.range(0, faces.size()).filter(i -> plan.column[i] == c).mapToDouble(i -> left ? faces.get(i).left(type) : faces.get(i).right(type)).max().orElse(0);
        }

        /// Gives what goes up or down before a column a track each.
        private double placeTracks(int c, double start) {
            List<Integer> up = new ArrayList<>(IntStream.range(0, faces.size()).filter(i -> order.bends(i, c)).boxed().toList());
            sort(up, c);
            boolean edges = c == 1 || c == plan.columns() - 1;
            double at = start + BEFORE * unit + (c == plan.columns() - 1 ? 4 : 0);
            if (c == plan.columns() - 1) {
                edge[c] = at;
                at += BEFORE * unit;
            }
            for (int i : up) {
                track[c][i] = at;
                at += TRACK * unit;
            }
            double end = up.isEmpty() ? Math.max(at, start + PLAIN * unit) : at - TRACK * unit;
            if (c == 1) {
                end += FRAME * unit;
                edge[1] = up.isEmpty() ? start + BEFORE * unit : start + 3;
            }
            return end + (heads(c) ? HEAD * Math.max(1, unit) : BEFORE * unit) - (up.isEmpty() && !edges ? 4 * unit : 0);
        }

        private boolean heads(int c) {
            return IntStream.range(0, faces.size()).anyMatch(i -> plan.column[i] == c && !(faces.get(i).operator() instanceof Operator.Join)
                    && Arrays.asList(plan.sides[i]).contains(Plan.Side.LEFT));
        }

        /// Puts tracks in an order in which their wires cross least: every one where it costs least, until nothing changes.
        private void sort(List<Integer> up, int c) {
            up.sort(Comparator.naturalOrder());
            boolean changed = true;
            for (int round = 0; changed && round < up.size() + 2; round++) {
                changed = false;
                for (int from = 0; from < up.size(); from++) {
                    double before = cost(up, c);
                    int best = from;
                    for (int to = 0; to < up.size(); to++) {
                        List<Integer> other = new ArrayList<>(up);
                        other.add(to, other.remove(from));
                        double cost = cost(other, c);
                        if (cost < before) {
                            before = cost;
                            best = to;
                        }
                    }
                    if (best != from) {
                        up.add(best, up.remove(from));
                        changed = true;
                    }
                }
            }
        }

        private double cost(List<Integer> tracks, int c) {
            double cost = 0;
            for (int i = 0; i < tracks.size(); i++) {
                for (int j = i + 1; j < tracks.size(); j++) {
                    cost += order.inOrder(tracks.get(i), tracks.get(j), c);
                }
            }
            return cost;
        }

        private double placeRows() {
            double at = FRAME * unit;
            for (int r = 0; r < rows; r++) {
                int row = r;
                double above = IntStream.range(0, faces.size()).filter(i -> plan.row[i] == row).mapToDouble(i -> faces.get(i).above(type)).max().orElse(0);
                double under = IntStream.range(0, faces.size()).filter(i -> plan.row[i] == row).mapToDouble(i -> faces.get(i).under(type)).max().orElse(0);
                boolean wired = IntStream.range(0, faces.size()).anyMatch(i -> plan.trunk[i] == row && plan.trunkEnds(i, endings.get(i)) > plan.column[i]);
                if (above + under == 0 && wired) {
                    above = WIRE_ROW * unit / 2;
                    under = above;
                }
                y[r] = at + above;
                at += above + under + (above + under == 0 ? 0 : BETWEEN_ROWS * unit);
            }
            return at - BETWEEN_ROWS * unit + FRAME * unit;
        }

        private List<Point2D> points(int from, Plan.Ending to, List<Rectangle2D> areas) {
            List<Point2D> points = new ArrayList<>();
            Rectangle2D start = areas.get(from);
            Rectangle2D end = areas.get(to.part());
            int c = plan.column[from];
            int d = plan.column[to.part()];
            Plan.Side side = plan.sides[to.part()][to.input()];
            int at = plan.row[from];
            add(points, start.getMaxX(), y[at]);
            if (plan.isDirect(from, to)) {
                up(points, track[d][from], at, plan.row[to.part()]);
                add(points, end.getMinX(), end.getCenterY());
                return points;
            }
            up(points, track[c + 1][from], at, plan.trunk[from]);
            if (side == Plan.Side.LEFT) {
                up(points, track[d][from], plan.trunk[from], plan.row[to.part()]);
                add(points, end.getMinX(), end.getCenterY());
            } else {
                add(points, x[d], y[plan.trunk[from]]);
                add(points, x[d], side == Plan.Side.ABOVE ? end.getMinY() : end.getMaxY());
            }
            return points;
        }

        private void up(List<Point2D> points, double at, int row, int other) {
            if (row != other) {
                add(points, at, y[row]);
                add(points, at, y[other]);
            }
        }

        private static void add(List<Point2D> points, double x, double y) {
            points.add(new Point2D.Double(x, y));
        }
    }
}
