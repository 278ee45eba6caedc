package gruscope.scene.whatif;

import gruscope.BadInput;
import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.CellKind;
import gruscope.engine.cell.Cells;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Mix;
import gruscope.engine.cell.Signal;
import gruscope.engine.cell.Switch;
import gruscope.engine.run.Intervention;
import gruscope.engine.run.Program;
import gruscope.engine.weights.Address;
import gruscope.engine.weights.InitialState;
import gruscope.engine.weights.Readout;
import gruscope.engine.weights.Variations;
import gruscope.engine.weights.WeightPlan;
import gruscope.engine.weights.WeightSet;
import gruscope.model.Model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import static gruscope.Message.says;

/// A model's run as what-ifs make it, one change after the other.
public final class ProgramBuilder {

    private WeightSet weights;
    private InitialState start;
    private Optional<Readout> readout;
    private final Map<Address, Double> byHand = new HashMap<>();
    private final List<WeightSet> own = new ArrayList<>();
    private final List<Intervention> interventions = new ArrayList<>();

    private ProgramBuilder(Model model, InitialState start) {
        this.weights = model.weights();
        this.start = start;
        this.readout = model.readout();
    }

    /// What the engine is to run.
    ///
    /// @throws BadInput if a change does not fit the model
    public static Program program(Model model, InitialState start, WhatIf whatIf) {
        if (whatIf.isNothing()) {
            return new Program(WeightPlan.shared(model.weights()), start, List.of(), model.readout());
        }
        ProgramBuilder alteration = new ProgramBuilder(model, start);
        whatIf.changes().forEach(alteration::take);
        alteration.setByHand();
        return new Program(new WeightPlan(alteration.weights, alteration.own), alteration.start, alteration.interventions, alteration.readout);
    }

    private void take(Change change) {
        if (change instanceof Change.Weight(int set, Address at, double value) && set == Change.SHARED) {
            byHand.put(at, value);
        } else {
            setByHand();
            apply(change);
        }
    }

    /// Sets the numbers of the shared set that are set by hand, all at once.
    private void setByHand() {
        if (!byHand.isEmpty()) {
            weights = weights.with(byHand);
            byHand.clear();
        }
    }

    private void apply(Change change) {
        switch (change) {
            case Change.Sequence _ -> { }
            case Change.Draw(int set, int seed) -> put(set, WeightSet.random(weights.cell(), weights.inputSize(), weights.hiddenSize(),
                    weights.biases(), seed));
            case Change.Units(int number) -> resize(number);
            case Change.Squash(Activation function) -> weights = Variations.in(switched(Switch.Topic.FUNCTION, function), weights);
            case Change.Reset(Gru.Reset place) -> weights = Variations.in(switched(Switch.Topic.RESET, place), weights);
            case Change.RecurrentScale(double factor) -> weights = Variations.scaledRecurrent(weights, factor);
            case Change.BiasShift(Signal gate, double by) -> weights = Variations.shiftedBias(weights, blockOf(gate), by);
            case Change.Weight(int set, Address at, double value) -> put(set, set(set).with(Map.of(at, value)));
            case Change.ReadoutWeight(int output, int unit, double value) -> readout = Optional.of(
                    readout.orElseThrow(() -> new BadInput(says("the-model-has-no-readout"))).with(output, unit, value));
            case Change.Start(InitialState state) -> start = state;
            case Change.Unshare(int steps) -> own.addAll(weights.copies(steps));
            case Change.Swap(int one, int other) -> {
                set(one);
                set(other);
                Collections.swap(own, one - 1, other - 1);
            }
            case Change.Intervene(Intervention intervention) -> interventions.add(intervention);
            case Change.Update(Gru.Update meaning) -> rename(meaning);
            case Change.Simplify(Change.Simplify.Stage stage) -> simplify(stage);
        }
    }

    private void resize(int number) {
        weights = Variations.resized(weights, number);
        readout = readout.map(layer -> Variations.resized(layer, number));
        start = start.resized(number);
    }

    private void rename(Gru.Update meaning) {
        if (gru().update() != meaning) {
            makeAll(Variations::renamed);
            turnClamps();
        }
    }

    private void simplify(Change.Simplify.Stage stage) {
        Cell before = weights.cell();
        UnaryOperator<WeightSet> simpler = set -> switch (stage) {
            case RESET -> Variations.withoutReset(set);
            case RECURRENCE -> Variations.withoutRecurrence(set);
            case SQUASH -> {
                WeightSet minimal = Variations.withoutRecurrence(set);
                yield Variations.in(Cells.plain(minimal.cell().kind()), minimal);
            }
        };
        makeAll(simpler);
        interventions.removeIf(one -> one instanceof Intervention.Clamp clamp && !weights.cell().signals().contains(clamp.gate()));
        if (!before.flow().mix().map(Mix::keeps).equals(weights.cell().flow().mix().map(Mix::keeps))) {
            turnClamps();
        }
    }

    /// Makes something of every set. What is made of the shared one need not be made again of each of its copies.
    private void makeAll(UnaryOperator<WeightSet> made) {
        WeightSet before = weights;
        WeightSet after = made.apply(before);
        weights = after;
        own.replaceAll(set -> set.isCopyOf(before) ? after.copy() : made.apply(set));
    }

    /// Clamps of the update gate, once it is named the other way round.
    private void turnClamps() {
        interventions.replaceAll(intervention -> ((Change.Intervene) new Change.Intervene(intervention).renamed(weights.cell())).intervention());
    }

    private WeightSet set(int set) {
        if (set == Change.SHARED) {
            return weights;
        }
        if (set < 1 || set > own.size()) {
            throw new BadInput(own.isEmpty() ? says("there-is-no-weight-set", set) : says("there-is-no-weight-set-there", set, own.size()));
        }
        return own.get(set - 1);
    }

    private void put(int set, WeightSet changed) {
        set(set);
        if (set == Change.SHARED) {
            weights = changed;
        } else {
            own.set(set - 1, changed);
        }
    }

    private int blockOf(Signal gate) {
        Cell cell = weights.cell();
        if (gate.kind() != Signal.Kind.GATE || !cell.signals().contains(gate)) {
            throw new BadInput(says("a-has-no-gate-whose", cell.kind(), gate.key()));
        }
        return cell.indexOf(gate);
    }

    private Gru gru() {
        if (weights.cell() instanceof Gru gru) {
            return gru;
        }
        throw new BadInput(says("has-no-reset-gate-and", weights.cell().kind().withArticle()));
    }

    private static String exchangeable() {
        return Cells.kinds().stream().filter(kind -> Cells.plain(kind).switchOf(Switch.Topic.FUNCTION).isPresent()).map(CellKind::name)
                .collect(Collectors.joining(", "));
    }

    /// The cell with one of its switches set otherwise.
    private Cell switched(Switch.Topic topic, Enum<?> choice) {
        Cell cell = weights.cell();
        Switch one = cell.switchOf(topic).orElseThrow(() -> new BadInput(switch (topic) {
            case FUNCTION, GATES, CELL_CANDIDATE, CELL_OUTPUT -> says("functions-cannot-be-exchanged", cell.kind().withArticle(), exchangeable());
            case RESET, UPDATE -> says("has-no-reset-gate-and", cell.kind().withArticle());
            case FORGET_BIAS -> says("has-no-forget-bias", cell.kind().withArticle());
        }));
        return cell.with(one.key(), one.choiceOf(choice));
    }
}
