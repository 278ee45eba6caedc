package gruscope.bench;

import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Cells;
import gruscope.engine.learn.Batch;
import gruscope.engine.learn.Learner;
import gruscope.engine.learn.Optimizer;
import gruscope.engine.weights.Readout;
import gruscope.engine.weights.WeightSet;
import gruscope.train.Course;
import gruscope.train.Exercises;
import gruscope.train.Plan;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/// Updates a second of processor time, one thread, as `src/bench/peers/train_torch.py` measures PyTorch: the exercise latch, batches of 32 sequences of 20 steps,
/// Adam, gradients clipped at 1. And what is learned: exercise × cell × units over five seeds.
public final class TrainingTime {

    private static final double SECONDS = 2;
    private static final int SEEDS = 5;

    private TrainingTime() {
    }

    /// @param arguments `speed [N,N]`, `learned EXERCISE CELL,CELL N,N [UPDATES]` or `budget`
    public static void main(String[] arguments) {
        switch (arguments.length == 0 ? "speed" : arguments[0]) {
            case "learned" -> learned(arguments[1], List.of(arguments[2].split(",")), Arrays.stream(arguments[3].split(",")).mapToInt(Integer::parseInt).toArray(),
                    arguments.length > 4 ? Integer.parseInt(arguments[4]) : 0);
            default -> speed(arguments.length > 1 ? Arrays.stream(arguments[1].split(",")).mapToInt(Integer::parseInt).toArray() : new int[] {1, 2, 4, 8, 16, 32, 64});
        }
    }

    private static void speed(int[] sizes) {
        System.out.println("cell n updates/s");
        for (String name : List.of("rnn", "gru", "lstm")) {
            for (int n : sizes) {
                System.out.printf(Locale.ROOT, "%s %d %.0f%n", name, n, speed(Cells.plain(Cells.named(name)), n));
            }
        }
    }

    private static double speed(Cell cell, int n) {
        Batch batch = Exercises.named("latch").batch(new SplittableRandom(1), 32);
        SplittableRandom random = new SplittableRandom(2);
        double[][] w = {random.doubles(n, -0.5, 0.5).toArray(), random.doubles(n, -0.5, 0.5).toArray()};
        Learner learner = new Learner(WeightSet.random(cell, 2, n, Biases.TWO, 1), new Readout(Readout.Kind.SOFTMAX, w, new double[2]), Optimizer.ADAM,
                OptionalDouble.of(1));
        updates(learner, batch);
        return updates(learner, batch);
    }

    private static double updates(Learner learner, Batch batch) {
        long start = processor();
        int updates = 0;
        while (processor() - start < SECONDS * 1e9) {
            for (int i = 0; i < 10; i++) {
                learner.update(batch, 0.01);
            }
            updates += 10;
        }
        return updates / ((processor() - start) / 1e9);
    }

    private static void learned(String exercise, List<String> cells, int[] units, int updates) {
        for (String name : cells) {
            for (int n : units) {
                List<Double> right = new ArrayList<>();
                long start = processor();
                for (int seed = 1; seed <= SEEDS; seed++) {
                    Plan plan = Plan.of(Exercises.named(exercise), Cells.plain(Cells.named(name)), n, seed);
                    Course course = new Course(updates > 0 ? plan.withUpdates(updates) : plan);
                    while (!course.isOver()) {
                        course.update();
                    }
                    right.add(course.best().verdict().right());
                }
                String all = right.stream().map(share -> String.format(Locale.ROOT, "%.3f", share)).collect(Collectors.joining(" "));
                System.out.printf(Locale.ROOT, "| %s | %s | %d | %.3f | %s | %.1f |%n", exercise, name, n, right.stream().mapToDouble(v -> v).average().orElseThrow(), all,
                        (processor() - start) / 1e9 / SEEDS);
            }
        }
    }

    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
