package gruscope.figure.gallery;

import gruscope.BadInput;
import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.CellKind;
import gruscope.engine.cell.Cells;
import gruscope.engine.cell.Rnn;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.EveryCell;
import gruscope.engine.run.Intervention;
import gruscope.engine.weights.InitialState;
import gruscope.engine.weights.Readout;
import gruscope.engine.weights.WeightSet;
import gruscope.figure.Shot;
import gruscope.figure.ink.Look;
import gruscope.model.Model;
import gruscope.scene.Beside;
import gruscope.scene.Language;
import gruscope.scene.Moment;
import gruscope.scene.Ramp;
import gruscope.scene.Scene;
import gruscope.scene.Span;
import gruscope.scene.Theme;
import gruscope.scene.View;
import gruscope.scene.run.Run;
import gruscope.scene.whatif.Change;
import gruscope.sequence.Numbers;
import gruscope.sequence.Vocabulary;
import gruscope.sequence.Words;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A scene drawn from a seed, to be drawn: any cell, any size, numbers from the smallest there is to such that a run overflows, texts of any length.
record DrawnScene(Shot shot, List<String> texts) {

    private static final List<Cell> CELLS = Stream.concat(EveryCell.known().stream(), Stream.of(new Rnn(Activation.RELU))).toList();
    private static final List<Integer> UNITS = List.of(1, 1, 2, 2, 3, 3, 4, 4, 5, 8, 8, 13, 40);
    private static final List<Integer> INPUTS = List.of(1, 1, 1, 2, 2, 3, 4, 13, 40);
    private static final List<Integer> STEPS = List.of(0, 1, 1, 2, 3, 5, 8, 12, 13, 20, 41, 130);
    private static final List<String> NUMBERS = List.of("0", "1", "-1", "0.5", "-0.5", "4.9e-324", "-1e-310", "-1e-5", "0.00018", "0.003", "0.999999", "9.995",
            "1234567.89", "-98765.4", "65504", "1e15", "1e100", "-1e300", "1.7e308");
    private static final List<Double> SCALES = List.of(0.0, 1e-200, 0.3, 1.0, 1.0, 1.0, 3.0, 7.0, 1e6, 1e200);
    private static final String[] SYLLABLES = {"a", "W", "gate", "的", "门", "é", "ﬁ", "−", "…", "_{", "}", "<", "&", "%", "{0}", "'", "\"", "0.5", "12345", "😀", "ي"};

    static DrawnScene of(long seed) {
        return new Source(new SplittableRandom(seed)).scene();
    }

    /// Where its parts come from.
    private record Source(SplittableRandom random) {

        DrawnScene scene() {
            Cell cell = oneOf(CELLS);
            int m = oneOf(INPUTS);
            int n = oneOf(UNITS);
            Biases biases = oneOf(cell.flow().isRecurrent() ? List.of(Biases.values()) : List.of(Biases.NONE, Biases.ONE));
            Optional<Vocabulary> vocabulary = random.nextInt(3) == 0 ? Optional.of(vocabulary(m)) : Optional.empty();
            int outputs = random.nextInt(4);
            List<String> labels = outputs == 0 || random.nextBoolean() ? List.of() : texts(outputs);
            Model model = new Model(text(), text(), oneOf(List.of(Model.Provenance.values())), WeightSet.random(cell, m, n, biases, random.nextInt()), vocabulary,
                    outputs == 0 ? Optional.empty() : Optional.of(readout(outputs, n)), labels);
            Scene scene = Scene.of(model, vocabulary.isPresent() ? new Words(vocabulary.get()) : new Numbers(m), sequence(vocabulary, m));
            for (int i = random.nextInt(4); i > 0; i--) {
                scene = changed(scene);
            }
            scene = scene.withView(view(scene.hiddenSize()));
            Run run = Run.of(scene);
            Shot shot = Shot.of(run, Look.of(scene.view()));
            Moment moment = run.timeline().at(random.nextInt(3) == 0 ? run.timeline().end() : random.nextDouble() * run.timeline().end());
            List<String> texts = Stream.of(Stream.of(model.title(), model.about().toString()), labels.stream(), vocabulary.stream().flatMap(known -> known.symbols().stream()),
                    run.sequence().tokens().stream().map(token -> token.text())).flatMap(part -> part).toList();
            return new DrawnScene(shot.at(moment), texts);
        }

        private String sequence(Optional<Vocabulary> vocabulary, int m) {
            return IntStream.range(0, oneOf(STEPS)).mapToObj(_ -> vocabulary.map(known -> oneOf(known.symbols()))
                    .orElseGet(() -> IntStream.range(0, m).mapToObj(_ -> number()).collect(Collectors.joining(",")))).collect(Collectors.joining(" "));
        }

        private Scene changed(Scene scene) {
            try {
                Scene next = scene.with(change(scene));
                Run.of(next);
                return next;
            } catch (BadInput _) {
                return scene;
            }
        }

        private Change change(Scene scene) {
            WeightSet weights = scene.program().weights().shared();
            int n = weights.hiddenSize();
            List<Signal> gates = scene.cell().gates();
            return switch (random.nextInt(gates.isEmpty() ? 8 : 10)) {
                case 0 -> new Change.Units(oneOf(UNITS));
                case 1 -> new Change.Squash(oneOf(List.of(Activation.ofStates())));
                case 2 -> new Change.RecurrentScale(oneOf(SCALES));
                case 3 -> new Change.Weight(Change.SHARED, oneOf(weights.addresses()), Double.parseDouble(number()));
                case 4 -> new Change.Start(InitialState.of(numbers(n), scene.cell().hasCellState() ? numbers(n) : null));
                case 5 -> new Change.Unshare(random.nextInt(1, 14));
                case 6 -> new Change.Intervene(random.nextBoolean() ? new Intervention.ZeroUnit(random.nextInt(n)) : new Intervention.FreezeUnit(random.nextInt(n)));
                case 7 -> new Change.Simplify(oneOf(List.of(Change.Simplify.Stage.values())));
                case 8 -> new Change.Intervene(new Intervention.Clamp(oneOf(gates), random.nextInt(-1, n), oneOf(List.of(0.0, 1.0, 0.5, 1e-9, 0.9999))));
                default -> new Change.BiasShift(oneOf(gates), Double.parseDouble(number()));
            };
        }

        private View view(int units) {
            List<CellKind> kinds = Cells.kinds().stream().filter(_ -> random.nextInt(4) == 0).toList();
            double fold = oneOf(List.of(0.0, 0.0, 0.4, 1.0));
            return new View(random.nextInt(units), 1 + 3 * random.nextDouble(), fold, new Beside(kinds, oneOf(List.of(Beside.Match.values()))), span(), span(),
                    oneOf(List.of(Theme.values())), oneOf(List.of(Ramp.values())), oneOf(List.of(Language.values())),
                    random.nextBoolean() ? View.DEFAULT.compared() : kinds);
        }

        private Span span() {
            int first = random.nextInt(1, 30);
            return random.nextInt(3) > 0 ? Span.ALL : new Span(first, first + random.nextInt(20));
        }

        private Vocabulary vocabulary(int symbols) {
            return new Vocabulary(IntStream.range(0, symbols).mapToObj(i -> i + text().replaceAll("\\s", "")).toList(), List.of());
        }

        private Readout readout(int outputs, int n) {
            return new Readout(oneOf(List.of(Readout.Kind.values())), IntStream.range(0, outputs).mapToObj(_ -> numbers(n)).toArray(double[][]::new),
                    random.nextBoolean() ? null : numbers(outputs));
        }

        private double[] numbers(int count) {
            return IntStream.range(0, count).mapToDouble(_ -> Double.parseDouble(number())).toArray();
        }

        private String number() {
            return random.nextInt(3) == 0 ? oneOf(NUMBERS) : String.valueOf(Math.round(2000 * random.nextDouble() - 1000) / 500.0);
        }

        private List<String> texts(int count) {
            return IntStream.range(0, count).mapToObj(_ -> text()).toList();
        }

        private String text() {
            int length = oneOf(List.of(1, 1, 2, 4, 12, 60));
            return IntStream.range(0, length).mapToObj(_ -> SYLLABLES[random.nextInt(SYLLABLES.length)]).collect(Collectors.joining());
        }

        private <T> T oneOf(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }
    }
}
