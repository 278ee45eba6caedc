package gruscope.bench;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Runs the JMH measurements of this folder in this process, so that the long run is made once, and prints them as Markdown tables.
public final class Measure {

    private Measure() {
    }

    /// @param arguments `draw`, `step` or both; none means both
    public static void main(String[] arguments) throws RunnerException {
        List<String> parts = arguments.length == 0 ? List.of("step", "draw") : List.of(arguments);
        System.out.printf("%d processors, Java %s, %d units in the long runs%n%n", Runtime.getRuntime().availableProcessors(),
                Runtime.version(), Runs.UNITS);
        if (parts.contains("step")) {
            printSteps(run(SteppingTime.class));
        }
        if (parts.contains("draw")) {
            printDrawing(run(DrawingTime.class));
        }
    }

    private static Collection<RunResult> run(Class<?> measured) throws RunnerException {
        Options options = new OptionsBuilder().include(measured.getSimpleName()).forks(0).verbosity(VerboseMode.SILENT).build();
        return new Runner(options).run();
    }

    private static void printSteps(Collection<RunResult> results) {
        Map<String, Map<String, Double>> rows = new TreeMap<>();
        for (RunResult result : results) {
            String row = result.getParams().getParam("cell") + " (m,n) = " + result.getParams().getParam("size");
            rows.computeIfAbsent(row, _ -> new TreeMap<>()).put(result.getPrimaryResult().getLabel(), result.getPrimaryResult().getScore());
        }
        System.out.println("| cell | µs a step | µs of U·h by EJML alone | ratio |\n| --- | --- | --- | --- |");
        rows.forEach((name, times) -> System.out.printf(Locale.ROOT, "| %s | %.2f | %.2f | %.2f |%n", name, times.get("step"),
                times.get("recurrentProductByEjml"), times.get("step") / times.get("recurrentProductByEjml")));
        System.out.println();
    }

    private static void printDrawing(Collection<RunResult> results) {
        Map<String, Map<String, Statistics>> rows = new TreeMap<>();
        for (RunResult result : results) {
            rows.computeIfAbsent(result.getParams().getParam("figure"), _ -> new TreeMap<>())
                    .put(result.getParams().getParam("run"), result.getPrimaryResult().getStatistics());
        }
        System.out.println("| figure | 4 units, 12 steps: ms (p95) | 1 000 steps: ms (p95) | 100 000 steps: ms (p95) | 100 000 : 1 000 |");
        System.out.println("| --- | --- | --- | --- | --- |");
        rows.forEach((figure, times) -> System.out.printf(Locale.ROOT, "| %s | %s | %s | %s | %.2f |%n", figure, time(times.get("teaching")),
                time(times.get("thousand")), time(times.get("long")), times.get("long").getPercentile(50) / times.get("thousand").getPercentile(50)));
    }

    private static String time(Statistics times) {
        return String.format(Locale.ROOT, "%.2f (%.2f)", times.getPercentile(50), times.getPercentile(95));
    }
}
