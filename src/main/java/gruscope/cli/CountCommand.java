package gruscope.cli;

import gruscope.Counted;
import gruscope.Digits;
import gruscope.Phrases;
import gruscope.Quoted;
import gruscope.cli.out.Destination;
import gruscope.cli.out.TextOutput;
import gruscope.cli.speech.Misuse;
import gruscope.cli.speech.Speech;
import gruscope.engine.bill.Bill;
import gruscope.engine.bill.Convention;
import gruscope.engine.bill.StackedBill;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Cells;
import gruscope.engine.weights.Readout;
import gruscope.export.ask.Reading;
import gruscope.export.table.BillTable;
import gruscope.json.JsonWriter;
import gruscope.model.Model;
import gruscope.model.found.TensorChoice;
import gruscope.scene.Scene;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import static gruscope.Message.says;

/// `gruscope count`: the parameters of a cell of some size.
@Command(name = "count", mixinStandardHelpOptions = true,
        footer = {"  gruscope count --cell gru --input 3 --hidden 4 --convention pytorch", "  gruscope count --cell gru --input 3 --hidden 4 --table latex", "  gruscope count gru.safetensors --input x.csv"})
final class CountCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "SCENE", completionCandidates = SceneArgument.Completions.class)
    private String scene;

    @Option(names = "--cell", paramLabel = "CELL", completionCandidates = CellNames.class)
    private String cell;

    @Option(names = "--input", paramLabel = "M|FILE")
    private Path input;

    @Option(names = "--sequence", paramLabel = "TEXT")
    private String sequence;

    @Mixin
    private ReadingOptions.Details details = new ReadingOptions.Details();

    @Option(names = "--hidden", paramLabel = "N")
    private Integer hiddenSize;

    @Option(names = "--outputs", paramLabel = "K", defaultValue = "0")
    private int outputs;

    @Option(names = "--convention", paramLabel = "NAME", defaultValue = "pytorch")
    private String convention;

    @Option(names = "--layers", paramLabel = "L", defaultValue = "1")
    private int layers;

    @Option(names = "--directions", paramLabel = "D", defaultValue = "1")
    private int directions;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--table", paramLabel = "FORMAT")
    private String table;

    @Option(names = "--compare", paramLabel = "CELLS", split = ",", defaultValue = "rnn,gru,lstm")
    private List<String> compared;

    /// The cells that can be counted, for help and completion.
    private static final class CellNames extends ArrayList<String> {

        private static final long serialVersionUID = 1L;

        CellNames() {
            super(Cells.keys());
        }
    }

    @Override
    public void run() {
        Reading reading = details.reading(Optional.ofNullable(sequence), Optional.ofNullable(input), Optional.ofNullable(cell));
        Optional<Scene> opened = Optional.ofNullable(scene).map(named -> opened(named, reading));
        Optional<Model> model = opened.map(Scene::model);
        Convention counted = model.map(stored -> Convention.of(stored.weights())).orElseGet(() -> Convention.named(convention));
        Bill bill = model.map(stored -> Bill.of(stored.weights()).withOutputs(stored.readout().map(Readout::outputs).orElse(0))).orElseGet(() -> asked(reading, counted));
        StackedBill stacked = new StackedBill(bill, layers, directions);
        // All of it before anything is printed: half a bill would look whole.
        String text = table != null ? BillTable.of(stacked, counted, compared.stream().map(Cells::named).toList()).text(BillTable.Syntax.named(table), Speech.words("messages"))
                : json ? asJson(stacked, counted, steps(opened)) : asText(stacked, counted, steps(opened));
        TextOutput.write(Destination.STANDARD_OUTPUT, text, spec.commandLine());
    }

    /// What was named, with what it is to read; a size that is asked for besides would be passed over.
    private Scene opened(String named, Reading reading) {
        if (sequence != null && input != null) {
            throw new Misuse(spec.commandLine(), says("sequence-and-input"));
        }
        if (hiddenSize != null) {
            throw new Misuse(spec.commandLine(), says("scene-has-its-own-sizes"));
        }
        if (size().isPresent() && !Files.exists(input)) {
            throw new Misuse(spec.commandLine(), says("scene-reads-a-file", Quoted.of(input.toString())));
        }
        return reading.on(SceneArgument.open(named, reading.choice())).scene();
    }

    /// A cell of nobody's.
    private Bill asked(Reading reading, Convention counted) {
        if (cell == null || input == null || hiddenSize == null) {
            throw new Misuse(spec.commandLine(), says("name-a-scene-or-sizes"));
        }
        if (!reading.equals(new Reading(Optional.empty(), reading.input(), Optional.empty(), Optional.empty(), new TensorChoice(Optional.of(cell), Optional.empty()), Optional.empty()))) {
            throw new Misuse(spec.commandLine(), says("said-of-a-scene"));
        }
        int inputSize = size().orElseThrow(() -> new Misuse(spec.commandLine(), says("input-is-a-size", Quoted.of(input.toString()))));
        return Bill.of(Cells.named(cell), inputSize, hiddenSize, counted).withOutputs(outputs);
    }

    private OptionalInt size() {
        OptionalDouble read = input == null ? OptionalDouble.empty() : Digits.read(input.toString());
        return read.isPresent() && read.getAsDouble() == (int) read.getAsDouble() ? OptionalInt.of((int) read.getAsDouble()) : OptionalInt.empty();
    }

    /// How many steps the counted numbers are shared by; none of a cell that reads nothing.
    private static int steps(Optional<Scene> opened) {
        return opened.map(seen -> seen.encoding().encode(seen.reading()).requireClean().tokens().size()).orElse(0);
    }

    /// @param steps how many share it; 0 where nothing is read
    private static String asText(StackedBill stacked, Convention convention, int steps) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        Bill bill = stacked.cell();
        Phrases words = Speech.words("figure");
        out.println(Speech.of(says("bill.of", bill.kind(), Counted.of(bill.inputSize(), "input"), Counted.of(bill.hiddenSize(), "hidden unit"), convention.label())));
        for (Bill.Item item : bill.items()) {
            out.println(String.format(Locale.ROOT, "  %s %-4s %9s  %,10d", column(words.text("block." + item.block().name())), matrix(bill.of(), item),
                    item.rows() + "×" + item.columns(), item.count()));
        }
        if (bill.outputs() > 0) {
            out.println(String.format(Locale.ROOT, "  %s %-4s %9s  %,10d", column(Speech.of(says("bill.readout"))), "W b", bill.outputs() + "×" + (stacked.directions() * bill.hiddenSize() + 1),
                    stacked.readout()));
        }
        if (stacked.layers() * stacked.directions() > 1) {
            out.println("  " + Speech.of(says("bill.stacked", stacked.layers(), stacked.directions())));
        }
        out.println(stacked.formula() + " = " + stacked.formulaInNumbers() + " = " + stacked.total());
        if (steps > 0) {
            out.println(Speech.of(says("bill.shared", Counted.of(steps, "step"), String.format(Locale.ROOT, "%,d", unshared(stacked, steps)))));
        }
        out.println(Speech.of(convention.reason()));
        out.flush();
        return text.toString();
    }

    /// As wide as ten Latin letters; a Chinese one takes two places of a terminal.
    private static String column(String name) {
        return name + " ".repeat(Math.max(0, 10 - name.length() - (int) name.codePoints().filter(Character::isIdeographic).count()));
    }

    /// The readout is stored once whatever the sets are.
    private static long unshared(StackedBill stacked, int steps) {
        return Math.multiplyExact(stacked.total() - stacked.readout(), (long) steps) + stacked.readout();
    }

    /// `W_r`, as in the equations.
    private static String matrix(Cell cell, Bill.Item item) {
        String subscript = cell.subscript(item.block().output());
        return item.part().symbol() + (subscript.isEmpty() ? "" : "_" + subscript);
    }

    private static String asJson(StackedBill stacked, Convention convention, int steps) {
        Bill bill = stacked.cell();
        return JsonWriter.pretty(writer -> writer.object(out -> {
            out.field("cell", bill.kind().key()).field("inputSize", bill.inputSize());
            out.field("hiddenSize", bill.hiddenSize()).field("outputs", bill.outputs()).field("convention", convention.key());
            out.name("items").list(items -> bill.items().forEach(item -> items.object(o -> o.field("block", item.block().name())
                    .field("matrix", item.part().symbol()).field("rows", item.rows()).field("columns", item.columns()).field("count", item.count()))));
            if (bill.outputs() > 0) {
                out.name("readout").object(o -> o.field("rows", bill.outputs()).field("columns", stacked.directions() * bill.hiddenSize() + 1)
                        .field("count", stacked.readout()));
            }
            out.field("layers", stacked.layers()).field("directions", stacked.directions());
            out.field("formula", stacked.formula()).field("total", stacked.total());
            if (steps > 0) {
                out.field("steps", steps).field("unshared", unshared(stacked, steps));
            }
        }));
    }
}
