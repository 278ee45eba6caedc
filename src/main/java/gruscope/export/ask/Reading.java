package gruscope.export.ask;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.Digits;
import gruscope.Quoted;
import gruscope.engine.weights.InitialState;
import gruscope.model.found.TensorChoice;
import gruscope.scene.Scene;
import gruscope.scene.file.Opened;
import gruscope.scene.whatif.Change;
import gruscope.sequence.Encoding;
import gruscope.sequence.Numbers;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

import static gruscope.Message.says;

/// What a scene reads and starts from, where that is asked for; and which tensors of a model file are meant.
///
/// @param sequence as typed, in the scene's encoding
/// @param input    a file in its place: CSV (one row a step, one column a feature), an array of NumPy's, or a WAV
/// @param h0       numbers apart by commas
/// @param c0       likewise
/// @param choice   which tensors of a model file are meant
/// @param window   which steps of the input file are read, as `1000-1499`; all where nothing is said
public record Reading(Optional<String> sequence, Optional<Path> input, Optional<String> h0, Optional<String> c0, TensorChoice choice,
                      Optional<String> window) {

    /// All as the scene has it.
    public static final Reading AS_IS = new Reading(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), TensorChoice.OPEN,
            Optional.empty());

    /// This, and what another says where this says nothing.
    public Reading over(Reading defaults) {
        boolean own = sequence.isPresent() || input.isPresent();
        return new Reading(own ? sequence : defaults.sequence, own ? input : defaults.input, h0.or(() -> defaults.h0), c0.or(() -> defaults.c0),
                choice.or(defaults.choice), window.or(() -> defaults.window));
    }

    /// A scene with what this says put in its place; the very same one where this says nothing.
    ///
    /// @throws BadInput if it does not fit the scene
    public Opened on(Opened opened) {
        Opened read = sequence.isPresent() || input.isPresent() ? opened.reading(reading(opened.scene())) : opened;
        return h0.isPresent() || c0.isPresent() ? read.with(started(read.scene())) : read;
    }

    private Scene reading(Scene scene) {
        if (input.isEmpty()) {
            if (window.isPresent()) {
                throw new BadInput(says("window-is-a-window-of"));
            }
            return scene.withText(sequence.orElseThrow());
        }
        Encoding numbers = scene.model().encoding(Numbers.KEY);
        Path file = input.get();
        return scene.withEncoding(numbers, numbers.decode(InputFile.read(file, scene.model().inputSize(), window)));
    }

    private Scene started(Scene scene) {
        if (c0.isPresent() && !scene.cell().hasCellState()) {
            throw new BadInput(says("c0-is-given-has-no", scene.cell().kind().withArticle()));
        }
        InitialState before = scene.program().start();
        InitialState start = InitialState.of(state("--h0", h0, before.size(), before::h), state("--c0", c0, before.size(), before::c));
        boolean changed = scene.whatIf().find(Change.Start.class).isPresent() || before.size() != scene.start().size();
        return changed ? scene.with(new Change.Start(start)) : scene.withStart(start);
    }

    private static double[] state(String option, Optional<String> text, int units, IntToDoubleFunction otherwise) {
        double[] values = new double[units];
        if (text.isEmpty()) {
            Arrays.setAll(values, otherwise);
            return values;
        }
        String[] parts = text.get().split(",", -1);
        if (parts.length != units) {
            throw new BadInput(says("thing-has-this-cell-needs", option, Counted.of(parts.length, "number"), Counted.of(units, "hidden unit")));
        }
        Arrays.setAll(values, i -> number(option, parts[i].strip()));
        return values;
    }

    private static double number(String option, String text) {
        return Digits.read(text).orElseThrow(() -> new BadInput(says("holds-which-is-no-number", option, Quoted.of(text))));
    }

    /// Numbers apart by commas.
    ///
    /// @throws BadInput naming the one that is none
    public static double[] numbers(String typed) {
        return Arrays.stream(typed.split(",", -1)).map(String::strip)
                .mapToDouble(part -> Digits.read(part).orElseThrow(() -> new BadInput("", says("is-no-number", Quoted.of(part)), says("accepted-are-numbers-apart-by")))).toArray();
    }
}
