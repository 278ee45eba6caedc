package gruscope.lesson.amount;

import gruscope.BadInput;
import gruscope.Quoted;
import gruscope.engine.bill.Bill;
import gruscope.engine.bill.Convention;
import gruscope.engine.cell.Cells;
import gruscope.engine.cell.Mix;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Gradients;
import gruscope.engine.run.Trace;
import gruscope.engine.weights.WeightSet;
import gruscope.scene.Scene;
import gruscope.scene.run.Run;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static gruscope.Message.says;

/// One thing that is measured of a scene: `h2@3` is the state of unit 2 after step 3, `parameters` what its weights are in number.
///
/// | name | what |
/// | --- | --- |
/// | `x r z candidate i f g o c h y` | a number of a signal, with the unit behind the name and the step behind `@`: `z2@4`; unit 1 and the last step where nothing is said; `h` and `c` also `@0` |
/// | `keep write` | the share of the old state that is kept, of the candidate that is written, whatever z means: 0 … 1 |
/// | `steps units inputs sets waiting changes` | T, n, m; how many weight sets drive the run; how many tokens found no weights; how many what-ifs there are |
/// | `step beat unit fold zoom` | the moment and the view: which step, the beat from 1, the unit from 1, 0 … 1, 1 … 4 |
/// | `parameters` | all stored numbers of the weights, those of each copy; with arguments those of a cell: `parameters(lstm,pytorch,4,5)` has a convention, m and n |
/// | `multiplications` | multiplications by weights in the whole run |
/// | `gradient` | ‖∂h_T/∂h_t‖, the spectral norm, with t behind `@`; of h₀ where nothing is said |
/// | `factor` | ‖∂h_t/∂h_(t−1)‖ of one step |
///
/// Before the name may stand whose it is: `before.h@3` is without the what-ifs, `beside.h@3` the first cell beside, and pairs, puzzles and
/// questions name their scenes `a` and `b`.
///
/// @param of        the scene's name in an [Evidence]
/// @param unit      from 1
/// @param step      from 0; [#LAST] for the last one
/// @param arguments of `parameters`
public record Quantity(String of, String name, int unit, int step, List<String> arguments) implements Amount {

    /// Stands for the last step.
    public static final int LAST = -1;

    private static final List<String> SHARES = List.of("keep", "write");
    private static final List<String> COUNTS = List.of("steps", "units", "inputs", "sets", "waiting", "changes", "step", "beat", "unit", "fold", "zoom", "parameters",
            "multiplications", "gradient", "factor");

    public Quantity {
        arguments = List.copyOf(arguments);
    }

    /// All names there are.
    static List<String> names() {
        return Stream.of(Arrays.stream(Signal.values()).map(Signal::key), SHARES.stream(), COUNTS.stream()).flatMap(each -> each).toList();
    }

    /// The signal that it is a number of, if it is one.
    public Optional<Signal> signal() {
        return Arrays.stream(Signal.values()).filter(signal -> signal.key().equals(name)).findFirst();
    }

    /// Whether it is a number of a signal or a share of one: it has a unit and a step.
    public boolean isOfAUnit() {
        return signal().isPresent() || SHARES.contains(name);
    }

    /// Which number of the run it is, a share being that of its gate; none where it is of the whole scene.
    public Optional<Signal> gaugedOn(Trace trace) {
        return signal().or(() -> SHARES.contains(name) ? trace.cell().flow().mix().map(Mix::gate) : Optional.empty());
    }

    /// The step meant in a run.
    public int stepIn(Run run) {
        return step == LAST ? run.trace().length() : step;
    }

    /// The same at another step.
    public Quantity at(int other) {
        return new Quantity(of, name, unit, other, arguments);
    }

    /// The quantities in an amount, in the order in which they are written.
    public static Stream<Quantity> in(Amount amount) {
        return switch (amount) {
            case Literal _ -> Stream.empty();
            case Quantity one -> Stream.of(one);
            case Combined(Amount left, char _, Amount right) -> Stream.concat(in(left), in(right));
            case Absolute(Amount inner) -> in(inner);
        };
    }

    @Override
    public String written() {
        String owner = of.isEmpty() ? "" : of + ".";
        boolean timed = isOfAUnit() || name.equals("factor") || name.equals("gradient") && step > 0;
        return owner + name + (isOfAUnit() && unit > 1 ? unit : "") + (timed ? "@" + (step == LAST ? "end" : step) : "")
                + (arguments.isEmpty() ? "" : "(" + String.join(",", arguments) + ")");
    }

    @Override
    public double of(Evidence evidence) {
        Run run = evidence.run(of);
        Scene scene = run.scene();
        return switch (name) {
            case "steps" -> run.sequence().tokens().size();
            case "units" -> run.trace().hiddenSize();
            case "inputs" -> run.trace().inputSize();
            case "sets" -> run.trace().weightSets().size();
            case "waiting" -> run.waiting();
            case "changes" -> scene.changes().size();
            case "step" -> run.timeline().nearest(scene.moment()).step();
            case "beat" -> scene.moment().beat() + 1;
            case "unit" -> scene.view().unit() + 1;
            case "fold" -> scene.view().fold();
            case "zoom" -> scene.view().zoom();
            case "parameters" -> arguments.isEmpty() ? stored(run) : counted();
            case "multiplications" -> run.trace().length() * Bill.of(run.trace().program().weights().shared()).multiplicationsPerStep();
            case "gradient" -> Gradients.of(run.trace()).spectral(known(run, step == LAST ? 0 : step, 0));
            case "factor" -> Gradients.of(run.trace()).factor(known(run, stepIn(run), 1));
            case "keep", "write" -> share(run);
            default -> number(run, signal().orElseThrow());
        };
    }

    private double number(Run run, Signal signal) {
        Trace trace = run.trace();
        if (!trace.has(signal)) {
            String there = trace.cell().signals().stream().map(Signal::key).collect(Collectors.joining(", "));
            throw new BadInput("", says("cell-has-no", trace.cell().kind().withArticle(), name), says("it-has-these", there));
        }
        if (unit < 1 || unit > trace.width(signal)) {
            throw new BadInput("", says("is-of-unit", written(), unit), says("there-are-units-1-to", trace.width(signal)));
        }
        boolean starts = signal.kind() == Signal.Kind.STATE;
        return trace.value(signal, known(run, stepIn(run), starts ? 0 : 1), unit - 1);
    }

    private double share(Run run) {
        Mix mix = run.trace().cell().flow().mix()
                .orElseThrow(() -> new BadInput(says("mixes-old-and-new-by", run.trace().cell().kind().withArticle(), name)));
        double keep = mix.keepShare(number(run, mix.gate()));
        return name.equals("keep") ? keep : 1 - keep;
    }

    private int known(Run run, int wanted, int first) {
        if (wanted < first || wanted > run.trace().length()) {
            throw new BadInput("", says("is-of-step", written(), wanted), says("the-steps-are-to", first, run.trace().length()));
        }
        return wanted;
    }

    private static long stored(Run run) {
        return run.trace().weightSets().stream().mapToLong(WeightSet::count).sum();
    }

    private long counted() {
        if (arguments.size() != 4) {
            throw new BadInput("", says("parameters-has-arguments", String.join(",", arguments), arguments.size()),
                    says("it-takes-four-a-cell"));
        }
        return Bill.of(Cells.named(arguments.get(0)), size(2), size(3), Convention.named(arguments.get(1))).total();
    }

    private int size(int argument) {
        try {
            return Integer.parseInt(arguments.get(argument));
        } catch (NumberFormatException e) {
            throw new BadInput(says("the-sizes-of-parameters-are", Quoted.of(arguments.get(argument))), e);
        }
    }
}
