package gruscope.ui.window;

import gruscope.BadInput;
import gruscope.Message;
import gruscope.Phrases;
import gruscope.WholeFile;
import gruscope.export.ask.Moments;
import gruscope.model.file.WeightWriter;
import gruscope.model.found.TensorChoice;
import gruscope.scene.Scene;
import gruscope.scene.file.Opened;
import gruscope.scene.file.SceneFile;
import gruscope.scene.file.SceneText;
import gruscope.ui.kit.Copy;
import gruscope.ui.kit.Deed;
import gruscope.ui.kit.DropMenu;
import gruscope.ui.kit.LongWork;
import gruscope.ui.kit.Outcome;
import gruscope.ui.open.ImportDialog;
import gruscope.ui.open.Source;
import gruscope.ui.store.Store;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Scenes into the window and out of it: opened, dropped on it or pasted, saved or copied. What goes wrong is said and changes nothing.
final class SceneFiles {

    /// Scene and model files, and pictures that carry their scene.
    private static final List<String> READABLE = List.of("*.json", "*.png", "*.svg", "*.pdf", "*.gif", "*.apng", "*.html", "*.mp4", "*.webm", "*.txt",
            "*.safetensors", "*.pt", "*.pth", "*.onnx", "*.keras", "*.h5", "*.npz");

    private static final String ENDING = ".json";

    private final LongWork reading = new LongWork("reading");

    private final Store store;
    private final Phrases phrases;
    private final Stage stage;
    private final DropMenu node;

    SceneFiles(Store store, Phrases phrases, Stage stage) {
        this.store = store;
        this.phrases = phrases;
        this.stage = stage;
        node = new DropMenu("files", phrases.text("files")).explained(phrases.text("tip.files"));
        node.getItems().addAll(deed("files.open", this::open), deed("files.save", this::save), deed("files.weights", this::saveWeights), deed("files.copy", this::copyText),
                deed("files.paste", this::pasteText));
    }

    DropMenu node() {
        return node;
    }

    /// Lets files, and scenes as text, be dropped anywhere on the window.
    void installOn(javafx.scene.Scene scene) {
        scene.setOnDragOver(event -> {
            if (event.getGestureSource() == null && (event.getDragboard().hasFiles() || hasSceneText(event.getDragboard()))) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        scene.setOnDragDropped(this::dropped);
    }

    void open() {
        FileChooser chooser = chooser("open");
        chooser.getExtensionFilters().addFirst(new FileChooser.ExtensionFilter(phrases.text("files.readable"), READABLE));
        File file = chooser.showOpenDialog(stage);
        if (file != null) {
            open(file.toPath());
        }
    }

    /// Opens a scene, a picture with one, or a model, and says what a model was taken for.
    void open(Path file) {
        open(Source.of(file), TensorChoice.OPEN);
    }

    /// Where a file can be meant in several ways, it is asked which.
    private void open(Source source, TensorChoice choice) {
        reading.cancel();
        if (source.isShort()) {
            attempt(() -> take(source.open(choice)));
            return;
        }
        store.notices().done(Message.of("window", phrases -> phrases.text("files.reading", source.name())));
        reading.start(_ -> source.open(choice), _ -> { }, outcome -> {
            switch (outcome) {
                case Outcome.Done<Source.Attempt>(Source.Attempt attempt) -> take(attempt);
                case Outcome.Failed<Source.Attempt>(Throwable why) -> store.say(why);
                case Outcome.GivenUp<Source.Attempt> _ -> {
                    // Another file is being read, and that has been told.
                }
            }
        });
    }

    private void take(Source.Attempt attempt) {
        switch (attempt) {
            case Source.Success(Opened opened) -> {
                show(opened.scene());
                opened.told().ifPresent(store.notices()::done);
            }
            case Source.Question question -> ask(question);
        }
    }

    /// Asks over the window, and opens what is answered.
    void ask(Source.Question question) {
        new ImportDialog(stage, store, phrases, question, candidate -> open(question.source(), question.answered(candidate))).show();
    }

    void save() {
        FileChooser chooser = chooser("save");
        chooser.setInitialFileName("scene" + ENDING);
        File file = chooser.showSaveDialog(stage);
        if (file != null) {
            save(file.toPath());
        }
    }

    /// Saves the scene under a name that ends as scenes do. The system has asked before the file of a chosen name is replaced, and knows nothing of
    /// the one with the ending.
    void save(Path chosen) {
        String name = chosen.getFileName().toString();
        Path file = name.toLowerCase(Locale.ROOT).endsWith(ENDING) ? chosen : chosen.resolveSibling(name + ENDING);
        attempt(() -> {
            if (!file.equals(chosen) && Files.exists(file)) {
                throw new BadInput(Message.of("window", phrases -> phrases.text("save.exists", file.getFileName())));
            }
            Scene saved = store.scene();
            SceneFile.write(saved, file);
            store.keep(saved);
            store.notices().done(Message.of("window", phrases -> phrases.text("saved", file.getFileName())));
        });
    }

    private void saveWeights() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(phrases.text("files.weights"));
        for (WeightWriter.Form form : WeightWriter.Form.values()) {
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(phrases.text("files.weights." + form.key()), "*." + form.key()));
        }
        chooser.setInitialFileName("weights." + WeightWriter.Form.SAFETENSORS.key());
        File file = chooser.showSaveDialog(stage);
        if (file != null) {
            saveWeights(file.toPath());
        }
    }

    /// Writes the weights for other programs, in the format that the name ends in.
    void saveWeights(Path file) {
        attempt(() -> {
            WholeFile.write(file, WeightWriter.write(store.scene().model(), WeightWriter.Form.of(file.getFileName().toString())));
            store.notices().done(Message.of("window", phrases -> phrases.text("saved", file.getFileName())));
        });
    }

    void copyText() {
        Copy.text(SceneText.format(store.scene()));
        store.notices().done(Message.of("window", phrases -> phrases.text("copied")));
    }

    void pasteText() {
        paste(Clipboard.getSystemClipboard());
    }

    private void dropped(DragEvent event) {
        List<File> files = event.getDragboard().hasFiles() ? event.getDragboard().getFiles() : List.of();
        if (files.size() > 1) {
            store.say(Message.of("window", phrases -> phrases.text("dropped.many", files.size())));
        } else if (files.size() == 1) {
            open(files.getFirst().toPath());
        } else {
            paste(event.getDragboard());
        }
        event.setDropCompleted(true);
        event.consume();
    }

    private void paste(Clipboard from) {
        if (hasSceneText(from)) {
            attempt(() -> show(SceneText.parse(from.getString())));
        } else {
            store.say(Message.of("window", phrases -> phrases.text("nothing-to-paste")));
        }
    }

    private static boolean hasSceneText(Clipboard board) {
        return board.hasString() && SceneText.looksLike(board.getString());
    }

    /// It is to be had where it came from, and says at once what it claims. Where it asks for no dress and language of its own, the window keeps those that
    /// it has.
    private void show(Scene opened) {
        Scene shown = Moments.told(opened.view().isPlain() ? opened.dressedAs(store.scene().view()) : opened);
        store.edit(shown);
        store.keep(shown);
    }

    private void attempt(Runnable action) {
        try {
            action.run();
        } catch (BadInput e) {
            store.say(e);
        }
    }

    private Deed deed(String key, Runnable action) {
        return new Deed(phrases.text(key), action);
    }

    private FileChooser chooser(String key) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(phrases.text("files." + key));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(phrases.text("files.kind"), "*.json"));
        return chooser;
    }
}
