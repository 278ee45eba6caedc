package gruscope.figure.gallery;

import gruscope.engine.bill.Convention;
import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Cells;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Gradients;
import gruscope.engine.run.Trace;
import gruscope.engine.weights.Readout;
import gruscope.engine.weights.WeightSet;
import gruscope.figure.Drawing;
import gruscope.figure.Figure;
import gruscope.figure.Shot;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Precision;
import gruscope.figure.time.StateChart;
import gruscope.scene.Language;
import gruscope.scene.file.Presets;
import gruscope.scene.run.Run;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What captions say of any scene is so: every number in them is worked out anew from the run, in the slow and obvious way.
class CaptionsTest {

    private static final int SCENES = 60;
    private static final String NUMBER = "[+−]?\\d+(?:\\.\\d+)?(?:e−?\\d+)?";
    private static final Pattern MAP = Pattern.compile("(?<symbol>\\S+), (?<units>[^×]*) × (?<steps>[^:]*): (?<low>" + NUMBER + ") to (?<high>" + NUMBER
            + "), highest in unit (?<unit>\\d+) at step (?<step>\\d+)\\.");
    private static final Pattern MEMORY = Pattern.compile("that of step (?<strongest>\\d+), by (?<by>" + NUMBER + "); a gradient comes back to step (?<to>\\d+) times (?<times>" + NUMBER + ")");
    private static final Pattern STRIP = Pattern.compile("unrolled over (?<steps>\\d+) steps?, now at step (?<step>\\d+)\\. (?<sets>One|\\d+) weight sets?; "
            + "the one at work holds (?<numbers>[\\d\u202f]+) numbers and drives (?<drives>\\d+) steps?\\.");
    private static final Pattern BLEND = Pattern.compile("keeps (?<keep>[\\d.]+) % of (?<old>" + NUMBER + ") and writes (?<write>[\\d.]+) % of (?<new>" + NUMBER
            + "): new state (?<state>" + NUMBER + ")\\.");

    private static final Pattern WEIGHTS = Pattern.compile("W #(?<set>\\d+): (?<numbers>[\\d\u202f]+) numbers in (?<blocks>\\d+) blocks?, stored once and used in (?<used>\\d+) steps?;");
    private static final Pattern BILL = Pattern.compile("Parameters with (?<inputs>\\d+) inputs? and (?<units>\\d+) units?, counted as (?<by>.+?): (?<bills>[^.]*)\\.");
    private static final Pattern BUDGET = Pattern.compile("with (?<inputs>\\d+) inputs?, counted as (?<by>.+?)\\. Nearest to the (?<own>[\\d\u202f]+) parameters of a (?<kind>\\S+) "
            + "with (?<units>\\d+) units: (?<bought>[^.]*)\\.");
    private static final Pattern CHART = Pattern.compile("(?:Hidden state h|Cell state c) of (?<units>(?:\\d+ )?units?[^.]*?) over (?<steps>(?:\\d+ )?steps?[^.,]*)[.,]");
    private static final Pattern ANSWER = Pattern.compile("After step (?<step>\\d+), “.*”, the net says “(?<word>.*)”(?:\\.| with (?<number>" + NUMBER + ")(?<percent> %)?\\.)", Pattern.DOTALL);

    private static final Pattern MARKUP = Pattern.compile("(?<![A-Za-z.])[A-Za-z]_[{A-Za-z0-9]");
    private static final Pattern FULL_WIDTH_AND_SPACE = Pattern.compile("[。！？；：，、）] +\\S");

    private final Map<String, Integer> met = new TreeMap<>();

    @Test
    void everyNumberInACaptionIsThatOfTheRun() {
        for (long seed = 0; seed < SCENES; seed++) {
            check(seed);
        }

        assertTrue(met.keySet().containsAll(List.of("answer", "bill", "blend", "budget", "chart", "map", "memory", "strip", "weights")) && met.values().stream().allMatch(times -> times > 4), met::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"count-since-reset", "count-since-reset-lstm", "count-since-reset-rnn", "latch-mingru"})
    void noSpaceFollowsAFullWidthStopAndNoMarkupOfFormulasIsSeen(String scene) {
        Run run = Run.of(Presets.named(scene));
        for (Language language : Language.values()) {
            Shot shot = Shot.of(run, Look.of(run.scene().view().withLanguage(language))).at(run.timeline().at(run.timeline().end()));
            for (Figure figure : Gallery.figures()) {
                Drawing drawing = figure.lay(shot).drawing();
                Stream<String> said = Stream.concat(Stream.of(drawing.description()), drawing.hotspots().stream().flatMap(spot -> Stream.of(spot.title(), spot.detail())));
                List<String> written = Writing.of(drawing).stream().map(Writing.Text::text).toList();

                assertEquals(List.of(), Stream.concat(said, written.stream()).filter(text -> FULL_WIDTH_AND_SPACE.matcher(text).find()).toList(), figure.key());
                assertEquals(List.of(), written.stream().filter(text -> !figure.key().equals("code") && MARKUP.matcher(text).find()).toList(), figure.key());
            }
        }
    }

    void check(long seed) {
        Shot drawn = DrawnScene.of(seed).shot();
        if (drawn.step() == 0) {
            return;
        }
        Shot shot = drawn.in(Look.of(drawn.view().withLanguage(Language.ENGLISH)));
        said(shot, "strip", STRIP, seed, this::checkStrip);
        if (shot.run().neighbours().isEmpty()) {
            said(shot, "memory", MEMORY, seed, this::checkMemory);
        }
        said(shot, "weights", WEIGHTS, seed, this::checkWeights);
        said(shot, "bill", BILL, seed, this::checkBill);
        said(shot, "budget", BUDGET, seed, this::checkBudget);
        said(shot, "chart", CHART, seed, this::checkChart);
        if (shot.trace().has(Signal.READOUT)) {
            said(shot, "answer", ANSWER, seed, this::checkAnswer);
        }
        said(shot, "cell", BLEND, seed, (_, found) -> checkBlend(found));
        for (String maps : new String[] {"states", "gates"}) {
            if (Gallery.named(maps).suits(shot.cell())) {
                said(shot, maps, MAP, seed, this::checkMap);
            }
        }
    }

    private interface Check {
        void of(Shot shot, MatchResult found);
    }

    private static void said(Shot shot, String figure, Pattern pattern, long seed, Check check) {
        String caption = Gallery.named(figure).lay(shot).drawing().description();
        pattern.matcher(caption).results().forEach(found -> {
            try {
                check.of(shot, found);
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + " " + figure + ": " + caption, e);
            }
        });
    }

    private void checkMap(Shot shot, MatchResult found) {
        meet("map");
        Trace trace = shot.trace();
        Signal signal = trace.cell().signals().stream().filter(any -> any.symbol().equals(found.group("symbol"))).findFirst().orElseThrow();
        int[] units = bounds(found.group("units"), trace.hiddenSize());
        int[] steps = bounds(found.group("steps"), trace.length());
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int step = steps[0]; step <= Math.min(steps[1], shot.step()); step++) {
            for (int unit = units[0]; unit <= units[1] && (step < shot.step() || shot.known(signal, step) > 0); unit++) {
                double value = trace.value(signal, step, unit - 1);
                low = Double.isFinite(value) ? Math.min(low, value) : low;
                high = Double.isFinite(value) ? Math.max(high, value) : high;
            }
        }

        assertReads(low, found.group("low"));
        assertReads(high, found.group("high"));
        assertEquals(high, trace.value(signal, number(found, "step"), number(found, "unit") - 1));
        assertTrue(steps[0] >= shot.steps().first() && steps[1] <= shot.steps().last());
        assertTrue(units[0] >= shot.units().first() && units[1] <= shot.units().last());
    }

    private void checkMemory(Shot shot, MatchResult found) {
        meet("memory");
        Gradients gradients = Gradients.ofLast(shot.trace());
        double strongest = IntStream.rangeClosed(Math.max(shot.steps().first(), gradients.first() + 1), shot.steps().last()).mapToDouble(gradients::influence)
                .filter(Double::isFinite).max().orElseThrow();

        assertEquals(strongest, gradients.influence(number(found, "strongest")));
        assertReads(strongest, found.group("by"));
        assertReads(gradients.spectral(number(found, "to")), found.group("times"));
    }

    private void checkStrip(Shot shot, MatchResult found) {
        meet("strip");
        Trace trace = shot.trace();

        assertEquals(trace.length(), number(found, "steps"));
        assertEquals(shot.step(), number(found, "step"));
        assertEquals(trace.weightSets().size(), found.group("sets").equals("One") ? 1 : number(found, "sets"));
        assertEquals(trace.weights(shot.step()).count(), Long.parseLong(found.group("numbers").replace("\u202f", "")));
        assertEquals(IntStream.rangeClosed(1, trace.length()).filter(step -> trace.weights(step) == trace.weights(shot.step())).count(), number(found, "drives"));
    }

    private void checkWeights(Shot shot, MatchResult found) {
        meet("weights");
        WeightSet set = shot.trace().weights(shot.step());

        assertEquals(set, shot.trace().weightSets().get(number(found, "set") - 1));
        assertEquals(set.cell().blocks().size(), number(found, "blocks"));
        assertEquals(parameters(set.cell(), set.inputSize(), set.hiddenSize(), set.biases()), count(found.group("numbers")));
        assertEquals(IntStream.rangeClosed(1, shot.trace().length()).filter(step -> shot.trace().weights(step) == set).count(), number(found, "used"));
    }

    private void checkBill(Shot shot, MatchResult found) {
        meet("bill");
        assertEquals(shot.trace().inputSize(), number(found, "inputs"));
        assertEquals(shot.trace().hiddenSize(), number(found, "units"));
        Matcher bills = Pattern.compile("(\\S+) ([\\d\u202f]+)(?:, |$)").matcher(found.group("bills"));
        while (bills.find()) {
            assertEquals(cost(shot, bills.group(1), shot.trace().hiddenSize()), count(bills.group(2)), bills.group());
        }
        assertTrue(found.group("bills").contains(shot.cell().kind().name() + " "));
    }

    /// With a unit more or less, no cell comes nearer.
    private void checkBudget(Shot shot, MatchResult found) {
        meet("budget");
        long own = count(found.group("own"));
        assertEquals(cost(shot, found.group("kind"), number(found, "units")), own);
        Matcher bought = Pattern.compile("(\\S+) with n = ([\\d\u202f]+): ([\\d\u202f]+)(?:, |$)").matcher(found.group("bought"));
        assertTrue(bought.find());
        do {
            int units = (int) count(bought.group(2));
            long cost = cost(shot, bought.group(1), units);
            assertEquals(cost, count(bought.group(3)), bought.group());
            for (int other = Math.max(1, units - 1); other <= units + 1; other++) {
                assertTrue(Math.abs(cost - own) <= Math.abs(cost(shot, bought.group(1), other) - own), bought.group());
            }
        } while (bought.find());
    }

    private void checkChart(Shot shot, MatchResult found) {
        meet("chart");
        int[] units = bounds(found.group("units"), shot.trace().hiddenSize());
        int[] steps = bounds(found.group("steps"), shot.trace().length());
        XYDataset lines = new StateChart().chart(shot, 400).getXYPlot().getDataset();
        Signal state = StateChart.charted(shot.cell());
        assertEquals(units[1] - units[0] + 1, lines.getSeriesCount());
        assertEquals(shot.steps().first(), steps[0]);
        assertEquals(Math.min(shot.steps().last(), shot.known(state, shot.step()) > 0 ? shot.step() : shot.step() - 1), steps[1]);
        for (int series = 0; series < lines.getSeriesCount(); series++) {
            assertEquals(units[0] - 1 + series, lines.getSeriesKey(series));
            for (int item = 0; item < lines.getItemCount(series); item++) {
                assertTrue(lines.getXValue(series, item) <= steps[1]);
            }
        }
    }

    /// The readout's sum of its weights times the state, and for shares e to these, of the sum of all.
    private void checkAnswer(Shot shot, MatchResult found) {
        Readout readout = shot.run().scene().program().readout().orElseThrow();
        int step = number(found, "step");
        double[] scores = IntStream.range(0, readout.outputs()).mapToDouble(output -> readout.b(output) + IntStream.range(0, readout.hiddenSize())
                .mapToDouble(unit -> readout.w(output, unit) * shot.trace().value(Signal.HIDDEN_STATE, step, unit)).sum()).toArray();
        double most = Arrays.stream(scores).max().orElseThrow();
        if (!Arrays.stream(scores).allMatch(score -> Math.abs(score) < 1e12)) {
            return;
        }
        meet("answer");
        double said = switch (readout.kind()) {
            case SOFTMAX -> 1 / Arrays.stream(scores).map(score -> Math.exp(score - most)).sum();
            case SIGMOID -> 1 / (1 + Math.exp(-most));
            case IDENTITY -> most;
        };
        if (found.group("number") == null) {
            return;
        }
        double share = found.group("percent") == null ? 1 : 100;
        assertEquals(share * said, Precision.read(found.group("number")), 1.01 * half(found.group("number")) + 1e-9 * Math.abs(share * said), found.group());
    }

    private static long cost(Shot shot, String kind, int units) {
        Cell cell = kind.equals(shot.cell().kind().name()) ? shot.cell() : Cells.kinds().stream().filter(any -> any.name().equals(kind)).map(Cells::plain).findFirst().orElseThrow();
        Convention by = Convention.of(shot.trace().program().weights().shared());
        return parameters(cell, shot.trace().inputSize(), units, by.biases(cell));
    }

    /// n weights for each input, n for each unit where there are recurrent ones, and the biases, once a block.
    private static long parameters(Cell cell, int m, int n, Biases biases) {
        long past = cell.flow().isRecurrent() ? n : 0;
        return (long) cell.blocks().size() * n * (m + past + biases.ordinal());
    }

    private static long count(String written) {
        return Long.parseLong(written.replace("\u202f", ""));
    }

    /// Whoever takes the shares that are written of the numbers that are written gets the state that is written, as closely as these are.
    private void checkBlend(MatchResult found) {
        meet("blend");
        double keep = Precision.read(found.group("keep")) / 100;
        double write = Precision.read(found.group("write")) / 100;
        double old = Precision.read(found.group("old"));
        double made = Precision.read(found.group("new"));
        double closeness = half(found.group("keep")) / 100 * Math.abs(old) + half(found.group("write")) / 100 * Math.abs(made) + keep * half(found.group("old"))
                + write * half(found.group("new")) + half(found.group("state"));

        assertEquals(keep * old + write * made, Precision.read(found.group("state")), 1.05 * closeness);
        assertEquals(1, keep + write, (half(found.group("keep")) + half(found.group("write"))) / 100 + 1e-9);
    }

    private void meet(String kind) {
        met.merge(kind, 1, Integer::sum);
    }

    /// Half of the last digit that is written.
    private static double half(String written) {
        String[] parts = written.replace('−', '-').split("e");
        int point = parts[0].indexOf('.');
        int decimals = point < 0 ? 0 : parts[0].length() - point - 1;
        return 0.5 * Math.pow(10, (parts.length > 1 ? Integer.parseInt(parts[1]) : 0) - decimals);
    }

    /// What stays below 1 is cut off there, and not rounded to it.
    private static void assertReads(double exact, String written) {
        boolean cut = Math.abs(exact) > 0.999 && Math.abs(exact) < 1 && written.endsWith("0.999");
        assertEquals(exact, Precision.read(written), (cut ? 2.001 : 1.001) * half(written), written);
    }

    /// `4 units`, `unit 3 of 8`, `steps 11 to 20 of 40`: from which to which.
    private static int[] bounds(String extent, int all) {
        int[] numbers = Pattern.compile("\\d+").matcher(extent.replace("\u202f", "")).results().mapToInt(number -> Integer.parseInt(number.group())).toArray();
        return switch (numbers.length) {
            case 1 -> new int[] {1, all};
            case 2 -> new int[] {numbers[0], numbers[0]};
            default -> new int[] {numbers[0], numbers[1]};
        };
    }

    private static int number(MatchResult found, String group) {
        return Integer.parseInt(found.group(group));
    }
}
