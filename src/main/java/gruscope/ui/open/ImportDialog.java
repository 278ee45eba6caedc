package gruscope.ui.open;

import gruscope.Message;
import gruscope.Phrases;
import gruscope.model.found.TensorChoice;
import gruscope.model.found.Undecided;
import gruscope.ui.kit.DialogStage;
import gruscope.ui.kit.PushButton;
import gruscope.ui.store.Store;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// Asks what is meant of a model file that can be meant in several ways: which of its cells is looked at, which linear layer is the readout, and whether one makes
/// the cell's inputs.
public final class ImportDialog {

    /// What stands around the list, and what a candidate takes there, in heights of letters.
    private static final double LINES_AROUND = 11;
    private static final double LINES_EACH = 4;

    private final DialogStage dialog;
    private final Store store;
    private final ListView<Undecided.Candidate> list = new ListView<>();
    private final Consumer<Undecided.Candidate> chosen;

    /// @param of     what is asked, and of which file
    /// @param chosen is told the answer, once there is one
    public ImportDialog(Stage owner, Store store, Phrases phrases, Source.Question of, Consumer<Undecided.Candidate> chosen) {
        this.store = store;
        this.chosen = chosen;
        Undecided asked = of.asked();
        String question = switch (asked.question()) {
            case CELL -> "import.cell";
            case READOUT -> "import.readout";
            case PROJECTION -> "import.projection";
        };
        Label title = new Label(phrases.text(question, of.source().name(), asked.things()));
        title.setId("import-title");
        title.setWrapText(true);
        list.setId("import-list");
        list.setCellFactory(_ -> new Row(phrases.locale(), none(phrases, asked.question())));
        list.getItems().setAll(asked.candidates());
        list.getSelectionModel().selectFirst();
        list.setAccessibleText(title.getText());
        VBox.setVgrow(list, Priority.ALWAYS);
        Button open = new PushButton("import-open", phrases.text("import.open"), this::choose).styled("primary");
        open.setDefaultButton(true);
        Button cancel = new PushButton("import-cancel", phrases.text("import.cancel"), this::close);
        cancel.setCancelButton(true);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox deeds = new HBox(gap, cancel, open);
        deeds.getStyleClass().add("import-deeds");
        VBox content = new VBox(title, list, deeds);
        content.getStyleClass().add("import-dialog");
        dialog = new DialogStage(owner, store.look(), phrases.text("import.title"), content).ofHeight(LINES_AROUND + LINES_EACH * asked.candidates().size());
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                choose();
            }
        });
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2) {
                choose();
            }
        });
    }

    public void show() {
        dialog.show(store::say, () -> { });
        list.requestFocus();
    }

    private void choose() {
        Undecided.Candidate candidate = list.getSelectionModel().getSelectedItem();
        if (candidate != null) {
            close();
            chosen.accept(candidate);
        }
    }

    private void close() {
        dialog.stage().close();
    }

    /// What the answer that it is none of the layers is called, and below it what that means; no cell is none.
    private static Optional<Undecided.Candidate> none(Phrases phrases, Undecided.Question question) {
        return switch (question) {
            case CELL -> Optional.empty();
            case READOUT -> Optional.of(new Undecided.Candidate(phrases.text("import.readout.none"), Message.of("window", words -> words.text("import.readout.none.means"))));
            case PROJECTION -> Optional.of(new Undecided.Candidate(phrases.text("import.projection.none"), Message.of("window", words -> words.text("import.projection.none.means"))));
        };
    }

    /// A candidate's name, and below it what it is.
    private static final class Row extends ListCell<Undecided.Candidate> {

        private final Locale language;
        private final Optional<Undecided.Candidate> none;

        Row(Locale language, Optional<Undecided.Candidate> none) {
            this.language = language;
            this.none = none;
        }

        @Override
        protected void updateItem(Undecided.Candidate candidate, boolean empty) {
            super.updateItem(candidate, empty);
            if (empty || candidate == null) {
                setGraphic(null);
                return;
            }
            Undecided.Candidate shown = candidate.name().equals(TensorChoice.NO_READOUT) ? none.orElse(candidate) : candidate;
            Label name = new Label(shown.name());
            name.getStyleClass().add("import-name");
            Label described = new Label(shown.described().in(language));
            described.getStyleClass().add("reason");
            described.setWrapText(true);
            described.prefWidthProperty().bind(getListView().widthProperty().subtract(48));
            setGraphic(new VBox(name, described));
        }
    }
}
