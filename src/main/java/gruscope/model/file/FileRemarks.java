package gruscope.model.file;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/// Words beside a file's weights that tell of the file and not of the function: they are passed over.
final class FileRemarks {

    private static final Set<String> ABOUT = Set.of("name", "title", "about", "description", "author", "source", "url", "created", "dtype", "torch", "pytorch",
            "numpy", "python", "id", "index", "case", "task", "dataset", "provenance", "t", "steps", "batch_size", "batch_first", "dropout", "learning_rate", "lr",
            "optimizer", "vocab_size", "device");
    /// What tells of the file wherever it stands in a name: `train_loss`, `max_abs_diff`, `torch_version`.
    private static final Set<String> ABOUT_PARTS = Set.of("note", "notes", "comment", "licence", "license", "date", "version", "seed", "loss", "accuracy", "acc",
            "error", "diff", "count", "epoch", "epochs");

    private FileRemarks() {
    }

    static boolean has(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return ABOUT.contains(lower) || Arrays.stream(lower.split("[_ .-]")).anyMatch(ABOUT_PARTS::contains);
    }
}
