package gruscope.model.file;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.Quoted;
import gruscope.json.Json;
import gruscope.tensor.Tensor;
import gruscope.tensor.TensorFile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

import static gruscope.Message.says;

/// Lists of numbers in JSON as tensors.
final class JsonTensors {

    private static final int MOST_DIMENSIONS = 8;

    private JsonTensors() {
    }

    /// The lists among some fields.
    ///
    /// @param words what stands beside them
    static TensorFile of(Json.Fieldset stored, Json.Fieldset words, String file) {
        SequencedMap<String, Tensor> tensors = new LinkedHashMap<>();
        stored.fields().forEach((name, value) -> {
            if (value instanceof Json.Sequence) {
                tensors.put(name, tensor(file, name, value));
            }
        });
        return new TensorFile(file, words, true, tensors);
    }

    /// A list of numbers, of lists of numbers … as a tensor. Whether each list is as long as the first is seen when its numbers are asked for.
    static Tensor tensor(String file, String name, Json value) {
        List<Integer> shape = new ArrayList<>();
        for (Json at = value; at instanceof Json.Sequence(_, List<Json> items) && shape.size() < MOST_DIMENSIONS; at = items.getFirst()) {
            shape.add(items.size());
            if (items.isEmpty()) {
                break;
            }
        }
        return new Tensor(file, name, shape, () -> {
            List<Double> numbers = new ArrayList<>();
            collect(value, shape, file, name, 0, numbers);
            return numbers.stream().mapToDouble(Double::doubleValue).toArray();
        });
    }

    private static void collect(Json value, List<Integer> shape, String file, String name, int row, List<Double> into) {
        if (shape.isEmpty()) {
            if (!(value instanceof Json.Number(_, double number))) {
                throw value.place().refuse(says("tensor-must-be-a-number", Quoted.name(name), value.kind()));
            }
            into.add(number);
            return;
        }
        List<Json> items = items(value, name);
        if (items.size() != shape.getFirst()) {
            throw new BadInput(file, row == 0 ? says("tensor-has", Quoted.name(name), Counted.of(items.size(), shape.size() == 1 ? "number" : "row")) : says("tensor-row-has", Quoted.name(name), row, Counted.of(items.size(), shape.size() == 1 ? "number" : "row")),
                    says("row-1-has", shape.getFirst()));
        }
        for (int i = 0; i < items.size(); i++) {
            collect(items.get(i), shape.subList(1, shape.size()), file, name, i + 1, into);
        }
    }

    private static List<Json> items(Json value, String name) {
        if (value instanceof Json.Sequence(_, List<Json> items)) {
            return items;
        }
        throw value.place().refuse(says("tensor-must-be-a-list", Quoted.name(name), value.kind()));
    }

    /// The fields of an object; none where it is no object.
    static Optional<Json.Fieldset> object(Json.Fieldset in, String name) {
        return in.fields().get(name) instanceof Json.Fieldset fieldset ? Optional.of(fieldset) : Optional.empty();
    }
}
