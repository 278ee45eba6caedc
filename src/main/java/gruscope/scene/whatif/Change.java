package gruscope.scene.whatif;

import gruscope.BadInput;
import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Part;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Intervention;
import gruscope.engine.weights.Address;
import gruscope.engine.weights.InitialState;
import gruscope.engine.weights.Readout;

import java.util.Optional;

import static gruscope.Message.says;

/// One what-if: something that a scene changes about the ordinary run of its model on its text.
///
/// Weight sets are named as their badges are: 1, 2, … for the sets of steps 1, 2, … once weights are unshared, and 0 ([#SHARED]) for the
/// one set that is shared, or was before. Numbers of the update gate are meant in the model's own naming, whether or not [Update] shows
/// them the other way round.
public sealed interface Change {

    /// Stands for the shared set where a weight set is asked for.
    int SHARED = 0;

    /// Seeds and numbers of units that a scene's file can hold and a picture can show.
    int LARGEST = 1_000_000;

    /// Reads another text in the scene's encoding.
    record Sequence(String text) implements Change {
    }

    /// Draws all the numbers of a weight set anew, see [gruscope.engine.weights.WeightSet#random].
    ///
    /// @param set  0 or a step
    /// @param seed 0 … [#LARGEST]
    record Draw(int set, int seed) implements Change {
        public Draw {
            within("seed", seed, 0, LARGEST);
        }
    }

    /// Another number of hidden units, see [gruscope.engine.weights.Variations#resized(gruscope.engine.weights.WeightSet, int)]; h0 is cut, or
    /// goes on with zeros.
    record Units(int number) implements Change {
        public Units {
            within("number of units", number, 1, LARGEST);
        }
    }

    /// Another function for the candidate of a GRU, or for the state of a plain RNN.
    record Squash(Activation function) implements Change {
    }

    /// The same numbers with the reset gate acting before, or after, the recurrent product: another function.
    ///
    /// @param place not [Gru.Reset#NONE]: a cell without a reset gate has fewer numbers
    record Reset(Gru.Reset place) implements Change {
        public Reset {
            if (place == Gru.Reset.NONE) {
                throw new BadInput(says("a-reset-gate-acts-after"));
            }
        }
    }

    /// Every recurrent matrix of the shared set times a factor.
    record RecurrentScale(double factor) implements Change {
        public RecurrentScale {
            finite("recurrent scale", factor);
        }
    }

    /// A number added to the bias `b` of a gate, in every unit of the shared set.
    record BiasShift(Signal gate, double by) implements Change {
        public BiasShift {
            finite("shift of the bias", by);
        }
    }

    /// One stored number set by hand, whatever draws, scales and shifts make of it.
    ///
    /// @param set 0 or a step
    record Weight(int set, Address at, double value) implements Change {
        public Weight {
            finite("weight", value);
        }
    }

    /// One number of the output layer set by hand.
    ///
    /// @param output from 0
    /// @param unit   from 0, or [Readout#BIAS]
    record ReadoutWeight(int output, int unit, double value) implements Change {
        public ReadoutWeight {
            finite("weight of the readout", value);
        }
    }

    /// Another state before the first step.
    record Start(InitialState state) implements Change {
    }

    /// Gives each of the steps 1 … `steps` an equal copy of the shared weights as its own; a step beyond has none.
    record Unshare(int steps) implements Change {
        public Unshare {
            within("number of steps", steps, 1, LARGEST);
        }
    }

    /// Lets two steps exchange their own weight sets.
    record Swap(int one, int other) implements Change {
    }

    /// Something that acts at every step of the run.
    record Intervene(Intervention intervention) implements Change {
    }

    /// Names the update gate by what it keeps or by what it writes: `W_z`, `U_z` and `b_z` change sign, h stays what it is.
    record Update(Gru.Update meaning) implements Change {
    }

    /// Takes parts of a GRU away, on the way to a minGRU: each stage takes what those before it take, and one thing more.
    record Simplify(Stage stage) implements Change {

        /// What is taken away last.
        public enum Stage {
            /// The reset gate.
            RESET,
            /// The recurrent weights U, and b′ with them; the update gate is named by what it writes from here on.
            RECURRENCE,
            /// The candidate's function: a minGRU is left.
            SQUASH
        }
    }

    /// Where it stands in the order in which what-ifs are applied. The order is always the same, so that a set of what-ifs means the same
    /// however one came to it: text, draw, units, functions, scale, shifts, single numbers, h0, unsharing and what is done to the copies,
    /// interventions, the naming of the update gate, and what is taken away of the cell.
    default int rank() {
        return switch (this) {
            case Sequence _ -> 0;
            case Draw(int set, int _) -> set == SHARED ? 1 : 10;
            case Units _ -> 2;
            case Squash _ -> 3;
            case Reset _ -> 4;
            case RecurrentScale _ -> 5;
            case BiasShift _ -> 6;
            case Weight(int set, Address _, double _) -> set == SHARED ? 7 : 10;
            case ReadoutWeight _ -> 7;
            case Start _ -> 8;
            case Unshare _ -> 9;
            case Swap _ -> 10;
            case Intervene _ -> 11;
            case Update _ -> 12;
            case Simplify _ -> 13;
        };
    }

    /// Whether the cell remains the one that its model describes, whatever it reads and wherever it starts: the same numbers, functions and units,
    /// and no gate held. Copies are equal until one of them is changed; a gate that is named the other way round does the same.
    default boolean keepsCell() {
        return switch (this) {
            case Sequence _, Start _, Unshare _, Swap _, Update _ -> true;
            case Draw _, Units _, Squash _, Reset _, RecurrentScale _, BiasShift _, Weight _, ReadoutWeight _, Intervene _, Simplify _ -> false;
        };
    }

    /// Whether it acts on the weights that single steps have of their own.
    default boolean isOfACopy() {
        return rank() == 10;
    }

    /// Whether an earlier change is without effect once this one is made, because both set the same thing.
    default boolean supersedes(Change earlier) {
        return switch (this) {
            case Weight(int set, Address at, double _) -> earlier instanceof Weight old && old.set() == set && old.at().equals(at);
            case ReadoutWeight(int output, int unit, double _) -> earlier instanceof ReadoutWeight old && old.output() == output && old.unit() == unit;
            case Draw(int set, int _) -> earlier instanceof Draw old && old.set() == set || earlier instanceof Weight weight && weight.set() == set;
            case BiasShift(Signal gate, double _) -> earlier instanceof BiasShift old && old.gate() == gate;
            case Intervene(Intervention now) -> earlier instanceof Intervene(Intervention old) && supersedes(now, old);
            case Swap _ -> false;
            case Sequence _, Units _, Squash _, Reset _, RecurrentScale _, Start _, Unshare _, Update _, Simplify _ -> earlier.getClass() == getClass();
        };
    }

    /// The same said of an update gate that is named the other way round.
    ///
    /// @param cell whose blocks an address counts
    default Change renamed(Cell cell) {
        return switch (this) {
            case Weight(int set, Address at, double value) when cell.blocks().get(at.block()).output() == Signal.UPDATE_GATE -> new Weight(set, at, -value);
            case BiasShift(Signal gate, double by) when gate == Signal.UPDATE_GATE -> new BiasShift(gate, -by);
            case Intervene(Intervention.Clamp(Signal gate, int unit, double value)) when gate == Signal.UPDATE_GATE ->
                    new Intervene(new Intervention.Clamp(gate, unit, 1 - value));
            default -> this;
        };
    }

    /// The same said of a cell with other blocks; none where it is about something that the other cell does not have.
    default Optional<Change> in(Cell from, Cell to) {
        return switch (this) {
            case Weight(int set, Address at, double value) -> {
                Signal made = from.blocks().get(at.block()).output();
                yield to.signals().contains(made) && (at.part().isOfInput() || to.flow().isRecurrent())
                        ? Optional.of(new Weight(set, at.inBlock(to.indexOf(made)), value)) : Optional.empty();
            }
            case BiasShift(Signal gate, double _) when !to.signals().contains(gate) -> Optional.empty();
            case Intervene(Intervention.Clamp(Signal gate, int _, double _)) when !to.signals().contains(gate) -> Optional.empty();
            case RecurrentScale _ when !to.flow().isRecurrent() -> Optional.empty();
            default -> Optional.of(this);
        };
    }

    /// The same for a cell of another number of units; none if it is about a unit that is not there.
    default Optional<Change> fitted(int units) {
        return switch (this) {
            case Weight(int _, Address at, double _)
                    when at.unit() >= units || at.part() == Part.RECURRENT_WEIGHTS && at.column() >= units -> Optional.empty();
            case ReadoutWeight(int _, int unit, double _) when unit >= units -> Optional.empty();
            case Intervene(Intervention.Clamp(Signal _, int unit, double _)) when unit >= units -> Optional.empty();
            case Intervene(Intervention.ZeroUnit(int unit)) when unit >= units -> Optional.empty();
            case Intervene(Intervention.FreezeUnit(int unit)) when unit >= units -> Optional.empty();
            case Start(InitialState state) -> Optional.of(new Start(state.resized(units)));
            default -> Optional.of(this);
        };
    }

    private static boolean supersedes(Intervention now, Intervention old) {
        return switch (now) {
            case Intervention.Clamp(Signal gate, int unit, double _) -> old instanceof Intervention.Clamp(Signal other, int held, double _)
                    && other == gate && (unit == Intervention.ALL_UNITS || unit == held);
            case Intervention.ZeroUnit(int unit) -> standsStill(old, unit);
            case Intervention.FreezeUnit(int unit) -> standsStill(old, unit);
        };
    }

    private static boolean standsStill(Intervention old, int unit) {
        return old.equals(new Intervention.ZeroUnit(unit)) || old.equals(new Intervention.FreezeUnit(unit));
    }

    private static void within(String what, int number, int least, int most) {
        if (number < least || number > most) {
            throw new BadInput(says("is-it-must-be-from", what, number, least, most));
        }
    }

    private static void finite(String what, double number) {
        if (!Double.isFinite(number)) {
            throw new BadInput(says("is-it-must-be-a", what, number));
        }
    }
}
