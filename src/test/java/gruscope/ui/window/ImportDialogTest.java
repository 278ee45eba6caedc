package gruscope.ui.window;

import gruscope.Phrases;
import gruscope.export.ask.Reading;
import gruscope.model.found.TensorChoice;
import gruscope.model.found.Undecided;
import gruscope.scene.file.Presets;
import gruscope.ui.OnScreen;
import gruscope.ui.open.ImportDialog;
import gruscope.ui.open.Source;
import gruscope.ui.store.Notices;
import gruscope.ui.store.Store;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// A model file that can be meant in several ways is asked about.
@OnScreen
class ImportDialogTest {

    private static final Path PAIR = Path.of("src/test/resources/vectors/formats/stacked_bidirectional.safetensors");

    @TempDir
    private Path folder;

    private Stage stage;
    private Store store;
    private Toolbar toolbar;

    @Start
    void open(Stage shared) {
        stage = new Stage();
        store = new Store(Presets.defaultScene());
        toolbar = new Toolbar(store, Phrases.of("window", List.of(Locale.ENGLISH)), stage, () -> { }, () -> { });
        stage.setScene(new javafx.scene.Scene(toolbar.node(), 900, 600));
        stage.show();
    }

    @Test
    void everyCellIsOfferedAndTheChosenOneIsOpened(FxRobot robot) {
        robot.interact(() -> toolbar.files().open(PAIR));
        ListView<Undecided.Candidate> list = list();
        assertEquals(List.of("l0", "l0.reverse", "l1", "l1.reverse"), list.getItems().stream().map(Undecided.Candidate::name).toList());

        robot.interact(() -> {
            list.getSelectionModel().select(3);
            ((Button) list.getScene().lookup("#import-open")).fire();
        });

        assertTrue(store.scene().model().below().backwards());
        assertTrue(list.getScene().getWindow() == null || !list.getScene().getWindow().isShowing());
    }

    @Test
    void aLinearLayerBeforeTheCellIsFoldedIfOneSaysSo(FxRobot robot) throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "{\"proj.weight\": [[1, 2, 3], [4, 5, 6]], \"rnn.weight_ih_l0\": [[0.5, 0.25]], \"rnn.weight_hh_l0\": [[2]]}");
        robot.interact(() -> toolbar.files().open(file));
        ListView<Undecided.Candidate> list = list();
        assertEquals(List.of("none", "proj"), list.getItems().stream().map(Undecided.Candidate::name).toList());
        assertEquals("2×3, folded into W: 3 numbers are read in place of 2", list.getItems().getLast().described().toString());
        assertTrue(list.lookupAll(".import-name").stream().map(name -> ((Label) name).getText()).toList().contains("No, or something stands between"));

        robot.interact(() -> {
            list.getSelectionModel().select(1);
            ((Button) list.getScene().lookup("#import-open")).fire();
        });

        assertEquals(3, store.scene().model().inputSize());
        assertTrue(store.scene().model().about().toString().contains("projection \"proj\" (2×3) folded into W"), store.scene().model().about().toString());
    }

    /// As `gruscope FILE --sequence TEXT --h0 V,V,…` does.
    @Test
    void whatTheCommandLineSaidOfItHoldsForTheCellThatIsChosen(FxRobot robot) throws IOException {
        Path file = Files.writeString(folder.resolve("two.json"), """
                {"a.weight_ih_l0": [[1], [2], [3]], "a.weight_hh_l0": [[4], [5], [6]], "b.weight_ih_l0": [[1]], "b.weight_hh_l0": [[2]]}""");
        Reading said = new Reading(Optional.of("0.5 7"), Optional.empty(), Optional.of("0.25"), Optional.empty(), TensorChoice.OPEN, Optional.empty());
        Source.Question question = (Source.Question) Source.of(file).with(said::on).open(said.choice());

        robot.interact(() -> toolbar.files().ask(question));
        ListView<Undecided.Candidate> list = list();
        robot.interact(() -> {
            list.getSelectionModel().select(1);
            ((Button) list.getScene().lookup("#import-open")).fire();
        });

        assertEquals("RNN", store.scene().cell().kind().name());
        assertEquals("0.5 7", store.scene().text());
        assertEquals(0.25, store.scene().start().h(0));
        assertEquals(Notices.Kind.DONE, store.notices().kind());
    }

    @Test
    void cellsAreDescribedInTheLanguageOfTheWindow(FxRobot robot) throws IOException {
        Path file = Files.writeString(folder.resolve("two.json"), """
                {"enc.weight_ih_l0": [[1], [2], [3]], "enc.weight_hh_l0": [[4], [5], [6]], "enc.bias_ih_l0": [0, 0, 0],
                 "dec.weight_ih_l0": [[1, 2]], "dec.weight_hh_l0": [[2]]}""");
        Source.Question question = (Source.Question) Source.of(file).open(TensorChoice.OPEN);

        robot.interact(() -> new ImportDialog(stage, store, Phrases.of("window", List.of(Locale.SIMPLIFIED_CHINESE)), question, _ -> { }).show());

        assertEquals(List.of("GRU、1 个输入、1 个单元、每块一个偏置、先相乘再重置、z = 保留；enc.weight_hh_l0 的形状为 3×1，行数 ÷ 列数 = 3 个块", "RNN、2 个输入、1 个单元、无偏置；dec.weight_hh_l0 的形状为 1×1，行数 ÷ 列数 = 1 个块"),
                list().lookupAll(".reason").stream().map(described -> ((Label) described).getText()).filter(text -> !text.isEmpty()).sorted().toList());
    }

    @Test
    void givenUpNothingChanges(FxRobot robot) {
        gruscope.scene.Scene before = store.scene();
        robot.interact(() -> toolbar.files().open(PAIR));

        robot.interact(() -> ((Button) list().getScene().lookup("#import-cancel")).fire());

        assertEquals(before, store.scene());
    }

    @SuppressWarnings("unchecked")
    private static ListView<Undecided.Candidate> list() {
        return Window.getWindows().stream().map(window -> window.getScene().lookup("#import-list")).filter(node -> node != null)
                .map(node -> (ListView<Undecided.Candidate>) node).findFirst().orElseThrow();
    }
}
