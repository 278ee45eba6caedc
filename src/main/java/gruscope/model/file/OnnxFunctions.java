package gruscope.model.file;

import gruscope.BadInput;
import gruscope.Quoted;
import gruscope.engine.cell.Activation;
import gruscope.tensor.onnx.OnnxNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import static gruscope.Message.says;

/// The functions of a recurrent node, as its attributes `activations`, `activation_alpha` and `activation_beta` name them.
///
/// @param functions those of one direction, in the operator's order: gates first
record OnnxFunctions(List<Function> functions) {

    private static final double LIKE = 1e-7;
    private static final double STEEPNESS = 0.2;

    /// A function, and what its argument is to be multiplied by and added to before: ONNX has hard sigmoids of any steepness.
    record Function(Activation activation, double scale, double shift) {

        boolean isPlain() {
            return scale == 1 && shift == 0;
        }
    }

    /// Those that a node has that names none.
    static List<String> usual(OnnxNode node) {
        return switch (node.operator()) {
            case "GRU" -> List.of("Sigmoid", "Tanh");
            case "LSTM" -> List.of("Sigmoid", "Tanh", "Tanh");
            default -> List.of("Tanh");
        };
    }

    /// Reads those of all directions.
    ///
    /// @param usual those that a node has that names none
    /// @return a list for each direction
    /// @throws BadInput naming a function that is not known
    static List<OnnxFunctions> read(OnnxNode node, int directions, List<String> usual, String file) {
        List<String> names = new ArrayList<>(node.texts("activations"));
        if (names.isEmpty()) {
            for (int i = 0; i < directions; i++) {
                names.addAll(usual);
            }
        }
        if (names.size() != directions * usual.size()) {
            throw new BadInput(file, says("names-activations", node.operator(), Quoted.name(node.name()), names.size()), says("are-needed", directions * usual.size()));
        }
        List<Double> alphas = new ArrayList<>(node.numbers("activation_alpha"));
        List<Double> betas = new ArrayList<>(node.numbers("activation_beta"));
        List<OnnxFunctions> read = new ArrayList<>();
        for (int i = 0; i < directions; i++) {
            List<Function> functions = new ArrayList<>();
            names.subList(i * usual.size(), (i + 1) * usual.size()).forEach(name -> functions.add(function(name, alphas, betas, node, file)));
            read.add(new OnnxFunctions(functions));
        }
        return read;
    }

    /// Alphas and betas are used up in turn, by the functions that have some.
    private static Function function(String name, List<Double> alphas, List<Double> betas, OnnxNode node, String file) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "sigmoid" -> new Function(Activation.SIGMOID, 1, 0);
            case "tanh" -> new Function(Activation.TANH, 1, 0);
            case "relu" -> new Function(Activation.RELU, 1, 0);
            case "hardsigmoid" -> hard(taken(alphas, STEEPNESS), taken(betas, 0.5));
            case "affine" -> new Function(Activation.IDENTITY, taken(alphas, 1), taken(betas, 0));
            default -> throw new BadInput(file, says("has-the-activation", node.operator(), Quoted.name(node.name()), Quoted.of(name)),
                    says("accepted-are-sigmoid-tanh-relu"));
        };
    }

    private static Function hard(double alpha, double beta) {
        boolean centred = Math.abs(beta - 0.5) < LIKE;
        if (centred && Math.abs(alpha - STEEPNESS) < LIKE) {
            return new Function(Activation.HARD_SIGMOID, 1, 0);
        }
        if (centred && Math.abs(alpha - 1.0 / 6) < LIKE) {
            return new Function(Activation.HARD_SIGMOID_6, 1, 0);
        }
        return new Function(Activation.HARD_SIGMOID, alpha / STEEPNESS, (beta - 0.5) / STEEPNESS);
    }

    private static double taken(List<Double> numbers, double otherwise) {
        return numbers.isEmpty() ? otherwise : numbers.removeFirst();
    }

    Activation at(int index) {
        return functions.get(index).activation;
    }
}
