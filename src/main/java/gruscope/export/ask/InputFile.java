package gruscope.export.ask;

import gruscope.BadInput;
import gruscope.Quoted;
import gruscope.scene.file.SceneFile;
import gruscope.sequence.CsvInput;
import gruscope.sequence.WavInput;
import gruscope.tensor.Tensor;
import gruscope.tensor.numpy.Npy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static gruscope.Message.says;

/// Input vectors from a file, told by its content: CSV, an array of NumPy's, or a WAV; all of them, or a window of steps.
final class InputFile {

    private static final Pattern WINDOW = Pattern.compile("(\\d{1,9})-(\\d{1,9})");

    private InputFile() {
    }

    /// @param features how many numbers each step has
    /// @param window   steps from 1, as `1000-1499`
    /// @throws BadInput naming the place in the file, or the window
    static double[][] read(Path file, int features, Optional<String> window) {
        byte[] bytes = SceneFile.content(file);
        String name = file.getFileName().toString();
        double[][] rows = WavInput.begins(bytes) ? WavInput.parse(bytes, name, features) : Npy.begins(bytes) ? rows(Npy.read(bytes, name, name), name, features)
                : CsvInput.parse(SceneFile.text(file), name, features);
        return window.map(steps -> cut(rows, steps)).orElse(rows);
    }

    /// `[steps, features]`; with a batch of one in whichever place; a row of numbers for a single feature.
    private static double[][] rows(Tensor array, String name, int features) {
        List<Integer> sizes = array.rank() == 3 && array.shape().get(1) == 1 ? List.of(array.shape().get(0), array.shape().get(2))
                : array.rank() == 3 && array.shape().get(0) == 1 ? array.shape().subList(1, 3) : array.shape();
        boolean single = sizes.size() == 1 && features == 1;
        if (!single && (sizes.size() != 2 || sizes.get(1) != features)) {
            throw new BadInput(name, says("this-array-is", array.listed()), says("the-model-reads-steps", features));
        }
        double[] numbers = array.numbers();
        double[][] rows = new double[sizes.getFirst()][];
        Arrays.setAll(rows, t -> Arrays.copyOfRange(numbers, t * features, (t + 1) * features));
        return rows;
    }

    private static double[][] cut(double[][] rows, String window) {
        Matcher matcher = WINDOW.matcher(window.strip());
        if (!matcher.matches()) {
            throw new BadInput("--window", says("is-no-window-of-steps", Quoted.of(window)), says("type-the-first-and-the"));
        }
        int first = Integer.parseInt(matcher.group(1));
        int last = Integer.parseInt(matcher.group(2));
        if (first < 1 || first > last || last > rows.length) {
            throw new BadInput("--window", says("there-are-no-steps-to", first, last), says("the-file-has-the-steps", rows.length));
        }
        return Arrays.copyOfRange(rows, first - 1, last);
    }
}
