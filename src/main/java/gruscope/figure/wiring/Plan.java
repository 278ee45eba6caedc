package gruscope.figure.wiring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Where the parts of a wiring stand and which way its wires go, on a grid: every part reads parts of columns further left.
///
/// What comes out of a part leaves it to the right. It goes to its readers in the next column at once, to others along a row of its own, its trunk,
/// in which no part stands. Up and down it goes between columns, or in the middle of a column into a part from above or below.
final class Plan {

    /// On which side of a part a wire comes in.
    enum Side { LEFT, ABOVE, BELOW }

    final Netlist netlist;
    final int[] column;
    final int[] row;
    final int[] trunk;
    final Side[][] sides;

    private Plan(Netlist netlist, int[] column, int[] row, int[] trunk, Side[][] sides) {
        this.netlist = netlist;
        this.column = column;
        this.row = row;
        this.trunk = trunk;
        this.sides = sides;
    }

    /// The plan that a line of the [PlanBook] tells: for each part its row, the row of its trunk, and the sides of its inputs as L, A or B.
    Plan asWritten(String entry) {
        Plan plan = copy();
        String[] parts = entry.split(" ");
        for (int i = 0; i < parts.length; i++) {
            String[] where = parts[i].split("/", -1);
            plan.row[i] = Integer.parseInt(where[0]);
            plan.trunk[i] = Integer.parseInt(where[1]);
            for (int k = 0; k < plan.sides[i].length; k++) {
                plan.sides[i][k] = Side.values()["LAB".indexOf(where[2].charAt(k))];
            }
        }
        return plan;
    }

    /// See [#asWritten].
    String written() {
        return IntStream.range(0, column.length).mapToObj(i -> row[i] + "/" + trunk[i] + "/"
                + Arrays.stream(sides[i]).map(side -> side.name().substring(0, 1)).collect(Collectors.joining())).collect(Collectors.joining(" "));
    }

    /// Parts in the columns where they are read next, in any rows.
    static Plan start(Netlist netlist) {
        int count = netlist.parts().size();
        int[] column = columns(netlist);
        int[] row = new int[count];
        int[] taken = new int[Arrays.stream(column).max().orElse(0) + 1];
        Side[][] sides = new Side[count][];
        for (int i = 0; i < count; i++) {
            row[i] = taken[column[i]]++;
            int inputs = netlist.parts().get(i).inputs().size();
            sides[i] = new Side[inputs];
            for (int k = 0; k < inputs; k++) {
                sides[i][k] = Side.values()[k];
            }
        }
        return new Plan(netlist, column, row, row.clone(), sides);
    }

    private static int[] columns(Netlist netlist) {
        List<Netlist.Component> parts = netlist.parts();
        int[] column = new int[parts.size()];
        int last = 0;
        for (int i = 0; i < column.length; i++) {
            for (int from : parts.get(i).inputs()) {
                column[i] = Math.max(column[i], column[from] + 1);
            }
            last = Math.max(last, column[i]);
        }
        for (int i = column.length - 1; i >= 0; i--) {
            int latest = last;
            for (int reader : netlist.readers(i)) {
                latest = Math.min(latest, column[reader] - 1);
            }
            column[i] = parts.get(i).operator() instanceof Operator.Source ? 0 : latest;
        }
        return column;
    }

    Plan copy() {
        Side[][] ways = new Side[sides.length][];
        for (int i = 0; i < ways.length; i++) {
            ways[i] = sides[i].clone();
        }
        return new Plan(netlist, column, row.clone(), trunk.clone(), ways);
    }

    int columns() {
        return Arrays.stream(column).max().orElse(0) + 1;
    }

    /// One wire: what comes out of a part goes into another.
    record Ending(int part, int input) {
    }

    /// Where what comes out of a part goes.
    List<Ending> endings(int part) {
        List<Ending> endings = new ArrayList<>();
        for (int reader = 0; reader < column.length; reader++) {
            List<Integer> inputs = netlist.parts().get(reader).inputs();
            for (int k = 0; k < inputs.size(); k++) {
                if (inputs.get(k) == part) {
                    endings.add(new Ending(reader, k));
                }
            }
        }
        return endings;
    }

    /// Whether a wire takes no trunk: its reader stands in the next column and takes it from the left.
    boolean isDirect(int part, Ending to) {
        return column[to.part()] == column[part] + 1 && sides[to.part()][to.input()] == Side.LEFT;
    }

    /// The last column that a part's trunk is in; the part's own where it has none.
    int trunkEnds(int part, List<Ending> endings) {
        int last = column[part];
        for (Ending to : endings) {
            if (!isDirect(part, to)) {
                last = Math.max(last, column[to.part()] - (sides[to.part()][to.input()] == Side.LEFT ? 1 : 0));
            }
        }
        return last;
    }

    /// The sides on which a part takes wires: above a box stands what comes out of it, and only what has several inputs needs more than the left.
    List<Side> sidesOf(int part) {
        return switch (netlist.parts().get(part).operator()) {
            case Operator.Sum _, Operator.Product _, Operator.Join _ -> List.of(Side.values());
            case Operator.Weigh _, Operator.Apply _ -> List.of(Side.LEFT, Side.BELOW);
            case Operator.Rest _ -> List.of(Side.LEFT, Side.BELOW);
            case Operator.Source _, Operator.Sink _ -> List.of(Side.LEFT);
        };
    }
}
