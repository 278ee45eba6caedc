package gruscope.figure.wiring;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Looks for a plan of low [PlanCost] by trying small changes, at first also such as make it worse (Kirkpatrick et al. 1983, simulated annealing). Its
/// dice are the same at every run, and so is what it finds.
final class PlanSearch {

    private static final int SHORT = 300;
    private static final int AGAIN = 60;
    private static final double WARM = 12;
    private static final double COLD = 0.15;
    private static final int SPARE_ROWS = 6;

    private final Plan start;
    private final List<List<Plan.Ending>> endings;
    private final int rows;
    private final int starts;
    private final int tries;
    private Random dice = new Random(1);

    /// @param starts how often it begins anew
    /// @param tries  how many changes it tries for each part
    PlanSearch(Plan start, int starts, int tries) {
        this.start = start;
        this.starts = starts;
        this.tries = tries;
        this.endings = IntStream.range(0, start.column.length).mapToObj(start::endings).toList();
        this.rows = IntStream.range(0, start.columns()).map(c -> (int) IntStream.of(start.column).filter(of -> of == c).count()).max().orElse(1) + SPARE_ROWS;
    }

    /// For a cell that nobody has looked for before.
    static Plan soon(Plan start) {
        return new PlanSearch(start, 2, SHORT).best();
    }

    Plan best() {
        Plan best = null;
        double least = Double.POSITIVE_INFINITY;
        for (int seed = 1; seed <= starts || least >= PlanCost.FORBIDDEN && seed <= AGAIN * starts; seed++) {
            dice = new Random(seed);
            Plan found = annealed();
            double cost = cost(found);
            if (cost < least) {
                least = cost;
                best = found;
            }
        }
        return best;
    }

    private double cost(Plan plan) {
        return new PlanCost(plan, endings, rows).of();
    }

    private Plan annealed() {
        Plan plan = start.copy();
        PlanCost costs = new PlanCost(plan, endings, rows);
        double cost = costs.of();
        Plan best = plan.copy();
        double least = cost;
        int changes = tries * start.column.length;
        for (int i = 0; i < changes; i++) {
            double heat = WARM * Math.pow(COLD / WARM, (double) i / changes);
            Runnable back = change(plan);
            double other = costs.of();
            if (other <= cost || dice.nextDouble() < Math.exp((cost - other) / heat)) {
                cost = other;
                if (cost < least) {
                    least = cost;
                    best = plan.copy();
                }
            } else {
                back.run();
            }
        }
        return best;
    }

    /// Changes something.
    ///
    /// @return what undoes it
    private Runnable change(Plan plan) {
        int part = dice.nextInt(plan.column.length);
        int to = dice.nextInt(rows);
        switch (dice.nextInt(4)) {
            case 0 -> {
                return moved(plan, part, to, plan.trunk[part]);
            }
            case 1 -> {
                return moved(plan, part, to, to);
            }
            case 2 -> {
                return moved(plan, part, plan.row[part], to);
            }
            default -> {
                return turned(plan, part);
            }
        }
    }

    private static Runnable moved(Plan plan, int part, int row, int trunk) {
        int before = plan.row[part];
        int trunkBefore = plan.trunk[part];
        int other = row == before ? -1 : IntStream.range(0, plan.column.length).filter(i -> i != part && plan.column[i] == plan.column[part] && plan.row[i] == row).findFirst().orElse(-1);
        plan.row[part] = row;
        plan.trunk[part] = trunk;
        if (other >= 0) {
            plan.row[other] = before;
        }
        return () -> {
            plan.row[part] = before;
            plan.trunk[part] = trunkBefore;
            if (other >= 0) {
                plan.row[other] = row;
            }
        };
    }

    /// Takes one of a part's wires in on another side, and the one that came in there on its.
    private Runnable turned(Plan plan, int part) {
        Plan.Side[] sides = plan.sides[part];
        List<Plan.Side> possible = plan.sidesOf(part);
        if (sides.length == 0) {
            return () -> { };
        }
        Plan.Side[] before = sides.clone();
        int input = dice.nextInt(sides.length);
        Plan.Side side = possible.get(dice.nextInt(possible.size()));
        for (int k = 0; k < sides.length; k++) {
            if (k != input && sides[k] == side) {
                sides[k] = before[input];
            }
        }
        sides[input] = side;
        return () -> System.arraycopy(before, 0, sides, 0, before.length);
    }
}
