package gruscope.scene.run;

import gruscope.engine.bill.Bill;
import gruscope.engine.bill.Convention;
import gruscope.engine.bill.StackedBill;
import gruscope.engine.cell.Biases;
import gruscope.engine.cell.CellKind;
import gruscope.engine.cell.Cells;
import gruscope.engine.run.Program;
import gruscope.engine.weights.InitialState;
import gruscope.engine.weights.WeightSet;
import gruscope.model.Below;
import gruscope.model.Model;
import gruscope.scene.Beside;
import gruscope.scene.Scene;
import gruscope.scene.file.Presets;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import static gruscope.Message.says;

/// The cells that read a scene's sequence beside its own, as its view asks ([gruscope.scene.View#beside]).
///
/// Like is compared with like: a neighbour of the wanted kind and size takes the weights of a preset that reads the same inputs, answers
/// with the same outputs and comes from where the model comes from (trained beside trained). Where there is none, its weights are drawn
/// at random from a fixed seed, and [Model#provenance] says so. Of several presets it is the first by name, wherever they stand in the menu. What-ifs are the scene's
/// own cell's alone, but for those that change the sequence, the number of units or h0.
public final class Neighbours {

    private static final long SEED = 7;

    private Neighbours() {
    }

    /// A scene for each kind of cell beside, other than the model's own, in the order in which the view names them.
    public static List<Scene> of(Scene scene) {
        CellKind own = scene.model().weights().cell().kind();
        return scene.view().beside().kinds().stream().filter(kind -> !kind.equals(own)).distinct().map(kind -> neighbour(scene, kind)).toList();
    }

    /// How many units a cell of another kind gets beside a weight set.
    public static int hiddenSize(WeightSet weights, CellKind kind, Beside.Match match) {
        return switch (match) {
            case UNITS -> weights.hiddenSize();
            case BUDGET -> new StackedBill(Bill.of(weights), 1, 1).sameBudget(kind, Convention.of(weights));
        };
    }

    private static Scene neighbour(Scene scene, CellKind kind) {
        Program program = scene.program();
        int hiddenSize = hiddenSize(program.weights().shared(), kind, scene.view().beside().match());
        Model model = preset(scene.model(), kind, hiddenSize).orElseGet(() -> random(scene.model(), kind, hiddenSize));
        return Scene.of(model, scene.encoding(), scene.reading()).withStart(start(program.start(), hiddenSize));
    }

    private static Optional<Model> preset(Model model, CellKind kind, int hiddenSize) {
        return new TreeMap<>(Presets.all()).values().stream().map(Scene::model).filter(other -> {
            WeightSet weights = other.weights();
            return weights.cell().kind().equals(kind) && weights.hiddenSize() == hiddenSize && weights.inputSize() == model.weights().inputSize()
                    && other.vocabulary().equals(model.vocabulary()) && other.outputs().equals(model.outputs())
                    && other.provenance() == model.provenance();
        }).findFirst();
    }

    private static Model random(Model model, CellKind kind, int hiddenSize) {
        Biases biases = Convention.of(model.weights()).biases(Cells.plain(kind));
        WeightSet weights = WeightSet.random(Cells.plain(kind), model.weights().inputSize(), hiddenSize, biases, SEED);
        return new Model(kind.name(), says("about.random-beside", SEED), Model.Provenance.RANDOM, weights, model.vocabulary(),
                Optional.empty(), List.of(), Optional.empty(), Below.NOTHING, Optional.empty());
    }

    /// The same h0 where it fits, else zero.
    private static InitialState start(InitialState own, int hiddenSize) {
        if (own.size() != hiddenSize) {
            return InitialState.zero(hiddenSize);
        }
        return InitialState.of(own.hidden(), null);
    }
}
