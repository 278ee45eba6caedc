package gruscope.scene;

import gruscope.BadInput;
import gruscope.Message;
import gruscope.Translations;
import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.CellKind;
import gruscope.engine.cell.Cells;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.EveryCell;
import gruscope.engine.run.Intervention;
import gruscope.engine.weights.InitialState;
import gruscope.engine.weights.Readout;
import gruscope.engine.weights.WeightSet;
import gruscope.model.Below;
import gruscope.model.Model;
import gruscope.scene.file.Presets;
import gruscope.scene.whatif.Change;
import gruscope.sequence.Vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Scenes drawn from a seed: presets and models of every cell, with every kind of what-if, and with numbers and texts at the edges of what there is.
public final class GeneratedScenes {

    private static final List<Cell> CELLS = EveryCell.known();
    private static final String[] LETTERS = {"a", "B", " ", "\n", "\t", "\"", "\\", "/", "<", "·", "−", "é", "é", "界", "𝒉", "\u0000", "\u001f", "\u2028",
            "\uFEFF", "\uFFFE", "\uD800", "\uDC00", "0", "1", ".", ",", "'", "`", "\u200b", "gruscope:1:"};

    private final SplittableRandom random;

    private GeneratedScenes(long seed) {
        random = new SplittableRandom(seed);
    }

    public static Scene of(long seed) {
        return new GeneratedScenes(seed).scene();
    }

    private Scene scene() {
        Model model = random.nextBoolean() ? Presets.named(oneOf(Presets.names())).model() : model();
        WeightSet weights = model.weights();
        Cell cell = weights.cell();
        int n = weights.hiddenSize();
        InitialState start = random.nextBoolean() ? InitialState.zero(n) : state(cell, n);
        Scene scene = Scene.of(model, oneOf(model.encodings()), text()).withStart(start);
        for (int i = random.nextInt(6); i > 0; i--) {
            scene = changed(scene);
        }
        int units = scene.hiddenSize();
        Moment moment = new Moment(random.nextInt(20), random.nextInt(scene.beats().size()), random.nextInt(4) == 0 ? edge(0, 1) : random.nextDouble());
        return scene.withMoment(moment).withView(view(units));
    }

    private Model model() {
        Cell cell = oneOf(CELLS);
        Biases biases = oneOf(cell.flow().isRecurrent() ? List.of(Biases.values()) : List.of(Biases.NONE, Biases.ONE));
        int m = random.nextInt(1, 4);
        int n = random.nextInt(1, 5);
        WeightSet weights = WeightSet.filled(cell, m, n, biases, _ -> number());
        Optional<Vocabulary> vocabulary = random.nextBoolean() ? Optional.empty() : Optional.of(new Vocabulary(
                IntStream.range(0, m).mapToObj(i -> i + word()).toList(), random.nextBoolean() ? List.of() : List.of("·")));
        int outputs = random.nextInt(3);
        Optional<Readout> readout = outputs == 0 ? Optional.empty() : Optional.of(new Readout(oneOf(List.of(Readout.Kind.values())), rows(outputs, n),
                random.nextBoolean() ? null : numbers(outputs)));
        List<String> labels = random.nextBoolean() ? List.of() : IntStream.range(0, outputs).mapToObj(_ -> text()).toList();
        Message about = random.nextBoolean() ? Message.plain(text()) : Translations.of(Map.of("en", text(), "zh", text()));
        return new Model(text(), about, oneOf(List.of(Model.Provenance.values())), weights, vocabulary, readout, labels, Optional.empty(), Below.NOTHING, Optional.empty());
    }

    /// The scene with one what-if more, if that fits it.
    private Scene changed(Scene scene) {
        try {
            return scene.with(change(scene));
        } catch (BadInput _) {
            return scene;
        }
    }

    private Change change(Scene scene) {
        WeightSet weights = scene.program().weights().shared();
        int n = weights.hiddenSize();
        List<Signal> gates = scene.cell().signals().stream().filter(signal -> signal.kind() == Signal.Kind.GATE).toList();
        Supplier<Signal> gate = () -> gates.isEmpty() ? Signal.RESET_GATE : oneOf(gates);
        return switch (random.nextInt(17)) {
            case 0 -> new Change.Sequence(text());
            case 1 -> new Change.Draw(random.nextInt(3), random.nextInt(Change.LARGEST + 1));
            case 2 -> new Change.Units(random.nextInt(1, 7));
            case 3 -> new Change.Squash(oneOf(List.of(Activation.ofStates())));
            case 4 -> new Change.Reset(random.nextBoolean() ? Gru.Reset.AFTER : Gru.Reset.BEFORE);
            case 5 -> new Change.RecurrentScale(number());
            case 6 -> new Change.BiasShift(gate.get(), number());
            case 7, 8 -> new Change.Weight(random.nextInt(3), oneOf(weights.addresses()), number());
            case 9 -> new Change.Start(state(scene.cell(), n));
            case 10 -> new Change.Unshare(random.nextInt(1, 6));
            case 11 -> new Change.Swap(random.nextInt(1, 4), random.nextInt(1, 4));
            case 12 -> new Change.Intervene(new Intervention.Clamp(gate.get(), random.nextInt(-1, n), random.nextInt(3) == 0 ? edge(0, 1) : random.nextDouble()));
            case 13 -> new Change.Intervene(random.nextBoolean() ? new Intervention.ZeroUnit(random.nextInt(n)) : new Intervention.FreezeUnit(random.nextInt(n)));
            case 14 -> new Change.Update(oneOf(List.of(Gru.Update.values())));
            case 15 -> new Change.ReadoutWeight(random.nextInt(2), random.nextInt(-1, n), number());
            default -> new Change.Simplify(oneOf(List.of(Change.Simplify.Stage.values())));
        };
    }

    private View view(int units) {
        Beside beside = new Beside(random.nextBoolean() ? List.of() : kinds(), oneOf(List.of(Beside.Match.values())));
        double zoom = random.nextInt(4) == 0 ? edge(1, 4) : 1 + 3 * random.nextDouble();
        double fold = random.nextInt(4) == 0 ? edge(0, 1) : random.nextDouble();
        return new View(random.nextInt(units), zoom, fold, beside, span(), span(), oneOf(List.of(Theme.values())), oneOf(List.of(Ramp.values())),
                oneOf(List.of(Language.values())), random.nextBoolean() ? View.DEFAULT.compared() : kinds());
    }

    /// Perhaps none, perhaps one twice.
    private List<CellKind> kinds() {
        return IntStream.range(0, random.nextInt(5)).mapToObj(_ -> oneOf(Cells.kinds())).toList();
    }

    private Span span() {
        int first = random.nextInt(1, 9);
        return switch (random.nextInt(4)) {
            case 0 -> Span.ALL;
            case 1 -> new Span(first, Integer.MAX_VALUE);
            case 2 -> new Span(Integer.MAX_VALUE, Integer.MAX_VALUE);
            default -> new Span(first, first + random.nextInt(9));
        };
    }

    private InitialState state(Cell cell, int n) {
        return InitialState.of(numbers(n), cell.hasCellState() ? numbers(n) : null);
    }

    private double[] numbers(int count) {
        return random.nextInt(4) == 0 ? IntStream.range(0, count).mapToDouble(_ -> -0.0).toArray() : IntStream.range(0, count).mapToDouble(_ -> number()).toArray();
    }

    private double[][] rows(int count, int columns) {
        return IntStream.range(0, count).mapToObj(_ -> numbers(columns)).toArray(double[][]::new);
    }

    private double number() {
        return switch (random.nextInt(8)) {
            case 0 -> 0;
            case 1 -> -0.0;
            case 2 -> Double.MIN_VALUE;
            case 3 -> -Double.MAX_VALUE;
            case 4 -> random.nextInt(-3, 4);
            case 5 -> random.nextDouble() * 1e300;
            default -> random.nextDouble(-3, 3);
        };
    }

    private double edge(double least, double most) {
        return random.nextBoolean() ? most : least == 0 && random.nextBoolean() ? -0.0 : least;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(7); i > 0; i--) {
            text.append(LETTERS[random.nextInt(LETTERS.length)]);
        }
        return text.toString();
    }

    /// Text that can be a word of a vocabulary.
    private String word() {
        String word = text().replaceAll("\\s", "");
        return word.codePoints().anyMatch(Character::isWhitespace) ? "" : word;
    }

    private <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
