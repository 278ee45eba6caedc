package gruscope.engine.cell;

import gruscope.BadInput;
import gruscope.Quoted;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import static gruscope.Message.says;

/// Something that can be set about a kind of cell: where a GRU's reset acts, what its update gate means, a function.
///
/// @param topic   what it is about, the same for all cells
/// @param key     its field in a model file: `reset`, `update`, `candidate`, `activation`
/// @param choices what it can be set to
/// @param chosen  what it is set to
public record Switch(Topic topic, String key, List<String> choices, String chosen) {

    /// What a switch is about.
    public enum Topic {
        /// Where a reset gate acts.
        RESET,
        /// What an update gate of 1 means.
        UPDATE,
        /// The function of the candidate, or of a plain RNN's state.
        FUNCTION,
        /// The function of the gates.
        GATES(true),
        /// The function of an LSTM's candidate.
        CELL_CANDIDATE(true),
        /// The function that an LSTM's cell state goes through on its way to the hidden state.
        CELL_OUTPUT(true),
        /// Whether an LSTM's forget gate adds 1 to its stored bias.
        FORGET_BIAS(true);

        private final boolean implied;

        Topic() {
            this(false);
        }

        Topic(boolean implied) {
            this.implied = implied;
        }

        /// Whether files and pictures leave it out where it is as the plain cell has it.
        public boolean isImplied() {
            return implied;
        }
    }

    public Switch {
        choices = List.copyOf(choices);
    }

    @SafeVarargs
    static <E extends Enum<E>> Switch of(Topic topic, String key, E chosen, E... choices) {
        return new Switch(topic, key, Arrays.stream(choices).map(Switch::key).toList(), key(chosen));
    }

    /// The function of the gates, which lie between 0 and 1.
    static Switch ofGates(Activation chosen) {
        return of(Topic.GATES, "gates", chosen, Activation.SIGMOID, Activation.HARD_SIGMOID, Activation.HARD_SIGMOID_6);
    }

    /// How files write a choice of this switch.
    ///
    /// @throws BadInput if it is none of them
    public String choiceOf(Enum<?> choice) {
        if (!knows(choice)) {
            throw new BadInput(says("cannot-be-it-is-one", Quoted.of(key), key(choice), String.join(", ", choices)));
        }
        return key(choice);
    }

    /// Whether it need not be told: it is as every framework has it that was not told otherwise.
    public boolean isAsUsual() {
        return topic.isImplied() && switch (topic) {
            case GATES -> isAt(Activation.SIGMOID);
            case FORGET_BIAS -> chosen.equals(choices.getFirst());
            case CELL_CANDIDATE, CELL_OUTPUT, RESET, UPDATE, FUNCTION -> isAt(Activation.TANH);
        };
    }

    /// Whether it can be set so.
    public boolean knows(Enum<?> choice) {
        return choices.contains(key(choice));
    }

    /// Whether it is set so.
    public boolean isAt(Enum<?> choice) {
        return chosen.equals(key(choice));
    }

    /// A choice as files write it.
    static String key(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    /// The choice that files write so.
    static <E extends Enum<E>> E choice(Class<E> type, String key) {
        return Enum.valueOf(type, key.toUpperCase(Locale.ROOT));
    }
}
