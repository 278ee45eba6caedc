package gruscope.ui.open;

import gruscope.BadInput;
import gruscope.model.found.TensorChoice;
import gruscope.model.found.Undecided;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What a window is started with.
class SourceTest {

    private static final String CELLS = "{\"a.weight_ih_l0\": [[1, 2]], \"a.weight_hh_l0\": [[3]], \"b.weight_ih_l0\": [[4]], \"b.weight_hh_l0\": [[5]]%s}";

    @TempDir
    private Path folder;

    @Test
    void ofSeveralCellsItIsAskedWhichAndTheAnswerOpensThat() throws IOException {
        Source source = source(CELLS.formatted(""));

        Source.Question question = (Source.Question) source.open(TensorChoice.OPEN);

        assertEquals("x.json", question.source().name());
        assertEquals(Undecided.Question.CELL, question.asked().question());
        Source.Success first = (Source.Success) source.open(question.answered(question.asked().candidates().getFirst()));
        assertEquals(2, first.opened().scene().model().inputSize());
    }

    @Test
    void whatWasSaidBeforeIsNotAskedAndFurtherQuestionsAre() throws IOException {
        Source source = source(CELLS.formatted(", \"c.weight\": [[1, 2]]").replace("\"a.weight_ih", "\"p.weight\": [[1], [2]], \"a.weight_ih"));
        TensorChoice a = new TensorChoice(Optional.of("a"), Optional.of("none"));

        Source.Question question = (Source.Question) source.open(a);

        assertEquals(Undecided.Question.PROJECTION, question.asked().question());
        Source.Success folded = (Source.Success) source.open(question.answered(question.asked().candidates().getLast()));
        assertEquals(1, folded.opened().scene().model().inputSize());
        assertEquals(a.cell(), question.before().cell());
    }

    @Test
    void whatCannotBeOpenedIsRefusedInWords() throws IOException {
        Source broken = source("{\"weight_ih_l0\": [[1]");
        Source none = Source.of(folder.resolve("none.json"));

        assertTrue(assertThrows(BadInput.class, () -> broken.open(TensorChoice.OPEN)).getMessage().startsWith("x.json:1:"));
        assertTrue(assertThrows(BadInput.class, () -> none.open(TensorChoice.OPEN)).getMessage().endsWith("there is no such file"));
    }

    private Source source(String json) throws IOException {
        return Source.of(Files.writeString(folder.resolve("x.json"), json));
    }
}
