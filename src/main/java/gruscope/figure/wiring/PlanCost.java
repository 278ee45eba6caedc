package gruscope.figure.wiring;

import gruscope.engine.cell.Signal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// How far a plan is from a picture whose wires are easily traced: wires through parts or along each other are out of the question, then come
/// crossings, bends and ways.
final class PlanCost {

    /// What no picture may have.
    static final double FORBIDDEN = 1000;

    private static final double CROSSING = 7;
    private static final double BEND = 1.6;
    private static final double ROW_DOWN = 0.7;
    private static final double ROW_USED = 2.5;
    private static final double ASTRAY = 5;

    private final Plan plan;
    private final List<List<Plan.Ending>> endings;
    private final int columns;
    private final int parts;
    private final int rows;

    /// Rows, as bits, at which a part's wires come from the left and leave to the right in the room before a column.
    private final int[][] fromLeft;
    private final int[][] toRight;

    /// Rows through which they go up or down in the middle of a column.
    private final int[][] through;
    private final int[][] trunkOf;
    private final int[][] partAt;

    /// The parts whose wires may be in the room before a column.
    private final int[][] passing;
    private final Signal carried;

    PlanCost(Plan plan, List<List<Plan.Ending>> endings, int rows) {
        this.plan = plan;
        this.endings = endings;
        this.rows = rows;
        this.columns = plan.columns();
        this.parts = plan.column.length;
        this.fromLeft = new int[parts][columns + 1];
        this.toRight = new int[parts][columns + 1];
        this.through = new int[parts][columns];
        this.trunkOf = new int[columns][rows];
        this.partAt = new int[columns][rows];
        this.passing = IntStream.range(0, columns).mapToObj(this::passing).toArray(int[][]::new);
        this.carried = plan.netlist.parts().stream().anyMatch(part -> part.operator() instanceof Operator.Source(Signal signal, boolean _) && signal == Signal.CELL_STATE)
                ? Signal.CELL_STATE : Signal.HIDDEN_STATE;
    }

    private int[] passing(int k) {
        return IntStream.range(0, parts).filter(i -> plan.column[i] < k && endings.get(i).stream().anyMatch(to -> plan.column[to.part()] >= k)).toArray();
    }

    double of() {
        double cost = occupy();
        for (int i = 0; i < parts; i++) {
            cost += wires(i);
        }
        for (int i = 0; i < parts; i++) {
            cost += middles(i);
        }
        for (int k = 1; k < columns; k++) {
            cost += channel(k);
        }
        return cost + habits();
    }

    private double occupy() {
        double cost = 0;
        for (int c = 0; c < columns; c++) {
            Arrays.fill(trunkOf[c], -1);
            Arrays.fill(partAt[c], -1);
        }
        for (int i = 0; i < parts; i++) {
            Arrays.fill(fromLeft[i], 0);
            Arrays.fill(toRight[i], 0);
            Arrays.fill(through[i], 0);
            if (partAt[plan.column[i]][plan.row[i]] >= 0) {
                cost += FORBIDDEN;
            }
            partAt[plan.column[i]][plan.row[i]] = i;
        }
        return cost;
    }

    private double wires(int i) {
        List<Plan.Ending> to = endings.get(i);
        if (to.isEmpty()) {
            return 0;
        }
        double cost = 0;
        int c = plan.column[i];
        int trunk = plan.trunk[i];
        int last = plan.trunkEnds(i, to);
        fromLeft[i][c + 1] |= 1 << plan.row[i];
        for (int k = c + 1; k <= last; k++) {
            if (k > c + 1) {
                fromLeft[i][k] |= 1 << trunk;
            }
            toRight[i][k] |= 1 << trunk;
            if (trunkOf[k][trunk] >= 0 || partAt[k][trunk] >= 0) {
                cost += FORBIDDEN;
            }
            trunkOf[k][trunk] = i;
        }
        for (Plan.Ending one : to) {
            int d = plan.column[one.part()];
            int t = plan.row[one.part()];
            Plan.Side side = plan.sides[one.part()][one.input()];
            if (side == Plan.Side.LEFT) {
                toRight[i][d] |= 1 << t;
                if (d > c + 1) {
                    fromLeft[i][d] |= 1 << trunk;
                }
            } else {
                if (side == Plan.Side.ABOVE ? trunk >= t : trunk <= t) {
                    cost += FORBIDDEN;
                }
                for (int r = Math.min(trunk, t); r <= Math.max(trunk, t); r++) {
                    if (r != t) {
                        through[i][d] |= 1 << r;
                    }
                }
                cost += BEND + ROW_DOWN * Math.abs(trunk - t);
            }
        }
        for (int k = c + 1; k < columns; k++) {
            int all = fromLeft[i][k] | toRight[i][k];
            if (Integer.bitCount(all) > 1) {
                cost += BEND * Integer.bitCount(fromLeft[i][k] ^ toRight[i][k]) + ROW_DOWN * (highest(all) - lowest(all));
            }
        }
        return cost;
    }

    /// What goes up and down in the middle of columns.
    private double middles(int i) {
        double cost = 0;
        for (int d = plan.column[i] + 1; d < columns; d++) {
            int rowsOf = through[i][d];
            for (int r = 0; rowsOf != 0 && r < rows; r++) {
                if ((rowsOf >> r & 1) != 0) {
                    cost += partAt[d][r] >= 0 ? FORBIDDEN : 0;
                    cost += trunkOf[d][r] >= 0 && trunkOf[d][r] != i ? CROSSING : 0;
                }
            }
            for (int j = 0; rowsOf != 0 && j < i; j++) {
                cost += (rowsOf & through[j][d]) != 0 ? FORBIDDEN : 0;
            }
        }
        return cost;
    }

    /// The least that wires cross each other in the room before a column, whatever their order there.
    private double channel(int k) {
        double cost = 0;
        int[] there = passing[k];
        for (int a = 0; a < there.length; a++) {
            boolean bends = bends(there[a], k);
            for (int b = 0; b < a; b++) {
                if (bends || bends(there[b], k)) {
                    cost += Math.min(inOrder(there[a], there[b], k), inOrder(there[b], there[a], k));
                }
            }
        }
        return cost;
    }

    /// What it costs if one part's wires go up and down left of another's.
    double inOrder(int left, int right, int k) {
        double cost = FORBIDDEN * Integer.bitCount(toRight[left][k] & fromLeft[right][k]);
        return cost + CROSSING * (Integer.bitCount(fromLeft[right][k] & inner(left, k)) + Integer.bitCount(toRight[left][k] & inner(right, k)));
    }

    /// The rows strictly between which a part's wires go up or down there.
    private int inner(int part, int k) {
        int all = fromLeft[part][k] | toRight[part][k];
        return Integer.bitCount(all) < 2 ? 0 : (1 << highest(all)) - (1 << lowest(all) + 1);
    }

    boolean bends(int part, int k) {
        return Integer.bitCount(fromLeft[part][k] | toRight[part][k]) > 1;
    }

    /// The state goes along the top, the input comes in at the foot, and no row is used without need.
    private double habits() {
        int used = 0;
        double cost = 0;
        for (int c = 0; c < columns; c++) {
            for (int r = 0; r < rows; r++) {
                used |= partAt[c][r] >= 0 || trunkOf[c][r] >= 0 ? 1 << r : 0;
            }
        }
        for (int i = 0; i < parts; i++) {
            Operator operator = plan.netlist.parts().get(i).operator();
            if (operator instanceof Operator.Source(Signal signal, boolean past)) {
                boolean main = past && signal == carried;
                cost += main ? ASTRAY * plan.row[i] + (plan.trunkEnds(i, endings.get(i)) > plan.column[i] && plan.trunk[i] != plan.row[i] ? ASTRAY : 0) : past ? 0 : 0.5 * ASTRAY * (highest(used) - plan.row[i]);
            } else if (operator instanceof Operator.Sink(Signal state) && state == carried) {
                int fed = plan.netlist.parts().get(i).inputs().getFirst();
                cost += ASTRAY * plan.row[i] + (plan.row[fed] != plan.row[i] ? ASTRAY : 0);
            } else if (operator instanceof Operator.Sink) {
                cost += 0.2 * (highest(used) - plan.row[i]);
            }
        }
        return cost + ROW_USED * Integer.bitCount(used) + ROW_USED * lowest(used);
    }

    private static int lowest(int bits) {
        return Integer.numberOfTrailingZeros(bits);
    }

    private static int highest(int bits) {
        return 31 - Integer.numberOfLeadingZeros(bits);
    }
}
