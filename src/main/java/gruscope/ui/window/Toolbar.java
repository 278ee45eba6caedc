package gruscope.ui.window;

import gruscope.BadInput;
import gruscope.Phrases;
import gruscope.export.ask.Moments;
import gruscope.model.Model;
import gruscope.scene.Scene;
import gruscope.scene.Standing;
import gruscope.scene.file.PresetWords;
import gruscope.scene.file.Presets;
import gruscope.sequence.EncodedSequence;
import gruscope.sequence.Encoding;
import gruscope.ui.kit.Deed;
import gruscope.ui.kit.DropMenu;
import gruscope.ui.kit.PushButton;
import gruscope.ui.store.Store;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.util.StringConverter;

import java.util.List;

/// What is run and how it is read: model, sequence, encoding; and undo, files, view.
final class Toolbar {

    /// The length of a line of what a preset says of itself, in the size of the type.
    private static final double LINE = 40;

    /// The width, in the window's letters, from which the name of the program has room.
    private static final double WIDE = 100;

    private final Store store;
    private final Phrases phrases;
    private final SceneFiles files;
    private final DropMenu models = new DropMenu("models", "");
    private final SequenceField sequence;
    private final ComboBox<Encoding> encodings = new ComboBox<>();
    private final Button undo;
    private final Button redo;
    private final BesideMenu beside;
    private final ViewMenu view;
    private final Label about = new Label();
    /// In letters: below the first what stands elsewhere too gives way, below the second names are cut short.
    private static final double ROOMY = 86;
    private static final double NARROW = 62;
    private static final double SHORT = 5.5;
    private static final PseudoClass SHORTENED = PseudoClass.getPseudoClass("shortened");

    private final Button pictures;
    private final List<Node> extras;
    private final HBox row;
    private final VBox node;
    private Named named;
    private boolean showing;

    /// What its words and the ways to read depend on; while a run is played they stay as they are.
    private record Named(Model model, int units, Standing standing) {
    }

    /// @param export opens what makes pictures
    /// @param help   shows the keys
    Toolbar(Store store, Phrases phrases, Stage stage, Runnable export, Runnable help) {
        this.store = store;
        this.phrases = phrases;
        this.files = new SceneFiles(store, phrases, stage);
        this.sequence = new SequenceField(store, phrases);
        this.undo = sign("undo", "↶", store::undo);
        this.redo = sign("redo", "↷", () -> store.redo(1));
        this.beside = new BesideMenu(store, phrases);
        this.view = new ViewMenu(store, phrases);
        models.explained(phrases.text("tip.models"));
        fillModels();
        encodings.setId("encodings");
        encodings.setTooltip(new Tooltip(phrases.text("tip.encodings")));
        encodings.setConverter(new EncodingNames());
        encodings.setOnAction(_ -> chooseEncoding());
        Label name = new Label("GRUscope");
        name.getStyleClass().add("logo");
        pictures = new PushButton("export", phrases.text("export"), export).sign(phrases.text("tip.export"));
        Button keys = sign("help", "?", help);
        HBox logo = new HBox(name);
        encodings.setMinWidth(Region.USE_PREF_SIZE);
        row = new HBox(logo, models, sequence.node(), encodings, beside.node(), undo, redo, files.node(), pictures, view.node(), keys);
        row.getStyleClass().add("toolbar");
        HBox.setHgrow(sequence.node(), Priority.ALWAYS);
        name.setMinWidth(Region.USE_PREF_SIZE);
        // The window's title says it too; where there is little width, the sequence that is typed needs it more.
        logo.visibleProperty().bind(Bindings.createBooleanBinding(() -> row.getWidth() > WIDE * about.getFont().getSize(), row.widthProperty(), about.fontProperty()));
        logo.managedProperty().bind(logo.visibleProperty().and(name.managedProperty()));
        about.getStyleClass().add("about");
        about.setId("about");
        HBox told = new HBox(about);
        extras = List.of(name, encodings, beside.node(), undo, redo, files.node(), pictures, keys, told);
        node = new VBox(row, told);
        node.getStyleClass().add("top");
    }

    Region node() {
        return node;
    }

    /// Below the models there are: one that is taught here.
    ///
    /// @param train opens what teaches a cell
    void offerTraining(Runnable train) {
        models.getItems().addAll(new SeparatorMenuItem(), new Deed("train", phrases.text("train.open"), train));
    }

    /// What can be done without before an audience.
    /// Where letters are large, what the view menu offers too gives way to the rest, and the ways to read shrink.
    ///
    /// @param letters how many of them the window is wide
    void fit(double letters) {
        List.of(beside.node(), undo, redo, pictures).forEach(spare -> {
            spare.setVisible(letters >= ROOMY);
            spare.setManaged(letters >= ROOMY);
        });
        boolean narrow = letters < NARROW;
        encodings.setMinWidth(narrow ? SHORT * about.getFont().getSize() : Region.USE_PREF_SIZE);
        row.pseudoClassStateChanged(SHORTENED, narrow);
        view.bring(letters < ROOMY);
    }

    List<Node> extras() {
        return extras;
    }

    /// What else can be chosen, after the models.
    void add(Node menu) {
        row.getChildren().add(row.getChildren().indexOf(models) + 1, menu);
    }

    ViewMenu view() {
        return view;
    }

    BesideMenu beside() {
        return beside;
    }

    SceneFiles files() {
        return files;
    }

    SequenceField sequence() {
        return sequence;
    }

    void show() {
        showing = true;
        Scene scene = store.scene();
        Named now = new Named(scene.model(), scene.hiddenSize(), scene.standing());
        if (!now.equals(named)) {
            named = now;
            name(now);
        }
        encodings.setValue(scene.encoding());
        sequence.show();
        undo.setDisable(!store.edits().hasPast());
        redo.setDisable(!store.edits().hasFuture());
        beside.show();
        view.show();
        showing = false;
    }

    private void name(Named now) {
        Model model = now.model();
        String title = now.standing().own() ? title(model) : phrases.text("model.changed", title(model));
        models.setText(phrases.text("model.shown", title, model.weights().cell().kind().name(), model.weights().inputSize(), now.units()));
        about.setText(told(model, now.standing()));
        encodings.getItems().setAll(model.encodings());
    }

    /// Where the weights come from, and what the model says of itself as long as it holds.
    private String told(Model model, Standing standing) {
        String weights = phrases.text("provenance." + standing.weights().key());
        return phrases.text("about", standing.altered() ? phrases.text("provenance.changed", weights) : weights,
                standing.claims() ? PresetWords.about(model, phrases) : phrases.text("about.void", title(model)));
    }

    private String title(Model model) {
        return PresetWords.title(model, phrases);
    }

    /// By the questions that presets answer, each with its title and its sentence.
    private void fillModels() {
        Presets.byQuestion().forEach((question, names) -> {
            Menu group = new Menu(phrases.text("question." + question));
            names.forEach(name -> group.getItems().add(offer(name, Presets.named(name))));
            models.getItems().add(group);
        });
    }

    private MenuItem offer(String name, Scene scene) {
        Label title = new Label(phrases.text("preset.offer", title(scene.model()), scene.model().weights().cell().kind().name(), phrases.text("provenance." + scene.model().provenance().key())));
        title.getStyleClass().add("strong");
        // A label in a menu is never broken.
        Text about = new Text(PresetWords.about(scene.model(), phrases));
        about.getStyleClass().add("preset-about");
        about.wrappingWidthProperty().bind(Bindings.createDoubleBinding(() -> LINE * title.getFont().getSize(), title.fontProperty()));
        Deed deed = new Deed("preset-" + name, "", () -> store.edit(Moments.told(scene).withView(store.scene().view().withUnit(0))));
        deed.setGraphic(new VBox(title, about));
        return deed;
    }

    private Button sign(String key, String sign, Runnable action) {
        return new PushButton(key, sign, action).sign(phrases.text("tip." + key)).styled("icon");
    }

    /// The same vectors in the other encoding's writing where it can write them. Where it cannot, the text stays as it was typed: what of it cannot be
    /// read that way is underlined, and the last good run stays.
    private void chooseEncoding() {
        Encoding chosen = encodings.getValue();
        Scene scene = store.scene();
        if (showing || chosen == null || chosen.equals(scene.encoding())) {
            return;
        }
        store.edit(scene.withEncoding(chosen, rewritten(scene, chosen)));
    }

    private static String rewritten(Scene scene, Encoding chosen) {
        EncodedSequence read = scene.encoding().typed().encode(scene.reading());
        try {
            return read.isClean() ? chosen.decode(read.tokens().size(), read::vector) : scene.reading();
        } catch (BadInput _) {
            return scene.reading();
        }
    }

    private final class EncodingNames extends StringConverter<Encoding> {

        @Override
        public String toString(Encoding encoding) {
            return encoding == null ? "" : phrases.text("encoding." + encoding.key());
        }

        @Override
        public Encoding fromString(String text) {
            throw new IllegalStateException("encodings are chosen, not typed");
        }
    }
}
