package gruscope.tensor.numpy;

import gruscope.tensor.Archive;
import gruscope.tensor.Tensor;
import gruscope.tensor.TensorFile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads archives of NumPy's arrays: each entry `name.npy` is a tensor, or, where it holds a single text, number or truth, a word.
public final class Npz {

    private static final String ENDING = ".npy";

    private Npz() {
    }

    /// Whether an archive holds arrays and nothing else.
    public static boolean isIn(Archive archive) {
        return !archive.names().isEmpty() && archive.names().stream().allMatch(name -> name.endsWith(ENDING));
    }

    /// @param file the archive's name, for messages
    /// @throws gruscope.BadInput naming the array that is damaged or holds Python objects
    public static TensorFile read(Archive archive, String file) {
        List<Tensor> tensors = new ArrayList<>();
        Map<String, Object> words = new LinkedHashMap<>();
        for (String entry : archive.names()) {
            byte[] bytes = archive.content(entry);
            String name = entry.substring(0, entry.length() - ENDING.length());
            Npy.word(bytes, file, name).ifPresentOrElse(word -> words.put(name, word), () -> tensors.add(Npy.read(bytes, file, name)));
        }
        return TensorFile.of(file, words, true, tensors);
    }
}
