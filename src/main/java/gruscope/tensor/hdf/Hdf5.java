package gruscope.tensor.hdf;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.Memory;
import gruscope.Quoted;
import gruscope.tensor.Tensor;
import gruscope.tensor.TensorFile;
import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.object.datatype.FloatingPoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import static gruscope.Message.NONE;
import static gruscope.Message.says;

/// What an HDF5 file holds.
///
/// @param tensors its datasets, by their paths without the first slash
/// @param texts   the texts that groups carry, by path, `@` and name: `layers/gru/vars@name`
public record Hdf5(TensorFile tensors, Map<String, String> texts) {

    private static final byte[] MAGIC = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};
    private static final int MOST_NODES = 20_000;
    private static final int DEEPEST = 40;
    private static final double SHARE = 0.1;

    /// A walk over a file.
    private static final class Walk {
        private final String file;
        private final List<Tensor> tensors = new ArrayList<>();
        private final Map<String, String> texts = new LinkedHashMap<>();
        private int nodes;

        Walk(String file) {
            this.file = file;
        }

        void group(Group group, String path, int depth) {
            group.getAttributes().values().forEach(attribute -> text(attribute).ifPresent(text -> texts.put(path + "@" + attribute.getName(), text)));
            for (Node node : group) {
                if (nodes++ > MOST_NODES || depth > DEEPEST) {
                    throw new BadInput(file, says("this-hdf5-file-has-more", MOST_NODES), NONE);
                }
                String name = path.isEmpty() ? node.getName() : path + "/" + node.getName();
                // A link may name another file, which is none of what was opened.
                if (node.isLink()) {
                    continue;
                }
                if (node instanceof Group inner) {
                    group(inner, name, depth + 1);
                } else if (node instanceof Dataset dataset) {
                    tensors.add(tensor(dataset, name));
                }
            }
        }

        private static Optional<String> text(Attribute attribute) {
            return attribute.getJavaType() == String.class && attribute.isScalar() && attribute.getData() instanceof String text ? Optional.of(text) : Optional.empty();
        }

        private Tensor tensor(Dataset dataset, String name) {
            int[] sizes = dataset.getDimensions();
            List<Integer> shape = Arrays.stream(sizes).boxed().toList();
            long count = Tensor.count(Arrays.stream(sizes).mapToObj(Long::valueOf).toList());
            if (!(dataset.getDataType() instanceof FloatingPoint type) || dataset.isVariableLength() || dataset.isCompound()) {
                return Tensor.unread(file, name, shape, dataset.getDataType().getClass().getSimpleName());
            }
            if (count < 0 || count * Double.BYTES > Memory.share(SHARE)) {
                throw new BadInput(file, says("tensor-is", Quoted.name(name), shape), says("what-is-read-may-take", Memory.megabytes(Memory.share(SHARE))));
            }
            return new Tensor(file, name, shape, () -> guarded(file, () -> numbers(dataset, (int) count, name, type.getSize())));
        }

        private double[] numbers(Dataset dataset, int count, String name, int bytes) {
            Object flat = count == 0 ? new double[0] : dataset.getDataFlat();
            double[] numbers = switch (flat) {
                case double[] doubles -> doubles;
                case float[] floats -> {
                    double[] wide = new double[floats.length];
                    Arrays.setAll(wide, i -> floats[i]);
                    yield wide;
                }
                default -> throw new BadInput(file, says("tensor-holds-numbers-of", Quoted.name(name), Counted.of(bytes, "byte")), says("f16-f32-and-f64-are"));
            };
            if (numbers.length != count) {
                throw new BadInput(file, says("tensor-has", Quoted.name(name), Counted.of(numbers.length, "number")), says("its-shape-says", count));
            }
            return numbers;
        }
    }

    /// Whether bytes begin as an HDF5 file does.
    public static boolean begins(byte[] file) {
        return file.length >= MAGIC.length && Arrays.equals(file, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    /// @param file the file's name, for messages
    /// @throws BadInput if it is damaged
    public static Hdf5 read(byte[] bytes, String file) {
        Walk walk = new Walk(file);
        return guarded(file, () -> {
            walk.group(HdfFile.fromBytes(bytes), "", 0);
            return new Hdf5(TensorFile.of(file, walk.tensors), walk.texts);
        });
    }

    /// What a library makes of a damaged file is not ours to list: whatever it throws, the file cannot be read.
    private static <T> T guarded(String file, Supplier<T> work) {
        try {
            return work.get();
        } catch (BadInput e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | AssertionError | ExceptionInInitializerError e) {
            throw new BadInput(says("this-hdf5-file-is-damaged"), e).at(file);
        }
    }
}
