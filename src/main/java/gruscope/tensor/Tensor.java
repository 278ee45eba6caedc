package gruscope.tensor;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.Message;
import gruscope.Quoted;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static gruscope.Message.says;

/// One tensor of a file: its name and its shape, and its numbers once they are asked for.
///
/// Row-major: the last index runs fastest. A tensor without dimensions is a single number.
public final class Tensor {

    private final String file;
    private final String name;
    private final List<Integer> shape;
    private final Supplier<double[]> numbers;

    /// @param file    the file's name, which stands before every error
    /// @param shape   each 0 or more, with fewer than 2³¹ numbers in all
    /// @param numbers as many as the shape has, or a [BadInput] that says why there are none
    public Tensor(String file, String name, List<Integer> shape, Supplier<double[]> numbers) {
        this.file = file;
        this.name = name;
        this.shape = List.copyOf(shape);
        this.numbers = numbers;
    }

    /// A tensor of numbers that are at hand.
    public static Tensor of(String file, String name, List<Integer> shape, double[] numbers) {
        return new Tensor(file, name, shape, () -> numbers.clone());
    }

    /// A tensor whose numbers lie one after the other.
    ///
    /// @param data its bytes and no more, in the order of bytes that the buffer has
    public static Tensor of(String file, String name, List<Integer> shape, Element element, ByteBuffer data) {
        return new Tensor(file, name, shape, () -> {
            double[] numbers = new double[data.limit() / element.bytes()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = element.read(data, i * element.bytes());
            }
            return numbers;
        });
    }

    /// A tensor of numbers that are not read, which matters only to whoever asks for them.
    ///
    /// @param kind as the file calls them
    public static Tensor unread(String file, String name, List<Integer> shape, String kind) {
        return new Tensor(file, name, shape, () -> {
            throw new BadInput(file, says("tensor-holds", Quoted.name(name), Quoted.of(kind)), says("floating-point-numbers-are-read", Element.listed()));
        });
    }

    public String name() {
        return name;
    }

    public List<Integer> shape() {
        return shape;
    }

    public int rank() {
        return shape.size();
    }

    /// The same numbers under another name.
    public Tensor named(String other) {
        return new Tensor(file, other, shape, numbers);
    }

    /// The same shape with other numbers.
    public Tensor withNumbers(Supplier<double[]> other) {
        return new Tensor(file, name, shape, other);
    }

    /// All its numbers.
    ///
    /// @throws BadInput if one is not finite, naming it, or they cannot be read
    public double[] numbers() {
        double[] read = numbers.get();
        for (int i = 0; i < read.length; i++) {
            if (!Double.isFinite(read[i])) {
                throw new BadInput(file, says("tensor-entry-is", Quoted.name(name), place(i), read[i]), says("every-number-must-be-finite"));
            }
        }
        return read;
    }

    /// The rows of a matrix.
    ///
    /// @throws BadInput if it has not two dimensions
    public double[][] matrix() {
        if (shape.size() != 2) {
            throw new BadInput(file, says("tensor-is", Quoted.name(name), listed()), says("a-matrix-was-expected"));
        }
        double[] read = numbers();
        int columns = shape.get(1);
        return IntStream.range(0, shape.get(0)).mapToObj(row -> Arrays.copyOfRange(read, row * columns, (row + 1) * columns)).toArray(double[][]::new);
    }

    /// The columns of a matrix, each as a row.
    ///
    /// @throws BadInput if it has not two dimensions
    public double[][] columns() {
        double[][] rows = matrix();
        double[][] columns = new double[shape.get(1)][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                columns[j][i] = rows[i][j];
            }
        }
        return columns;
    }

    /// The numbers of a vector.
    ///
    /// @throws BadInput if it has not one dimension
    public double[] vector() {
        if (shape.size() != 1) {
            throw new BadInput(file, says("tensor-is", Quoted.name(name), listed()), says("a-row-of-numbers-was"));
        }
        return numbers();
    }

    /// Its shape as one says it: `12×3`, `12 numbers`, `a single number`.
    public Message listed() {
        return switch (shape.size()) {
            case 0 -> says("a-single-number");
            case 1 -> Counted.of(shape.getFirst(), "number");
            default -> Message.plain(shape.stream().map(String::valueOf).collect(Collectors.joining("×")));
        };
    }

    /// How many numbers a shape has, for whoever reads one from a file.
    ///
    /// @return below 0 if there are more than an array can hold, or a size is below 0
    public static long count(List<Long> shape) {
        long count = 1;
        for (long size : shape) {
            if (size < 0 || size > Integer.MAX_VALUE) {
                return -1;
            }
            count = count * size;
            if (count > Integer.MAX_VALUE) {
                return -1;
            }
        }
        return count;
    }

    /// Where a number stands, counted from 1, as messages about JSON do: `row 4, entry 2`.
    private String place(int index) {
        StringBuilder place = new StringBuilder();
        int rest = index;
        for (int i = shape.size() - 1; i >= 0; i--) {
            place.insert(0, (place.isEmpty() ? "" : ", ")).insert(0, rest % shape.get(i) + 1);
            rest /= shape.get(i);
        }
        return place.toString();
    }
}
