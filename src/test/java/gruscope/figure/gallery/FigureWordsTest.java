package gruscope.figure.gallery;

import gruscope.MessageKeys;
import gruscope.engine.cell.Beat;
import gruscope.engine.cell.Block;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Cells;
import gruscope.engine.cell.Part;
import gruscope.engine.cell.Role;
import gruscope.engine.cell.Signal;
import gruscope.engine.cell.Switch;
import gruscope.engine.run.EveryCell;
import gruscope.model.Model;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// Every word that figures ask for is there, and there is none that nobody asks for.
class FigureWordsTest {

    private static final Pattern CALL = Pattern.compile("phrases(?:\\(\\)|\\.first\\(\\))*\\.(?:text|stacked|named)\\(\"([^\"]+)\"\\s*[,)]");

    private final MessageKeys keys = MessageKeys.of("figure", "figure", "export")
            .completed("signal.", EveryCell.every(Cell::signals).stream().map(Signal::key).toList())
            .completed("beat.", EveryCell.every(Cell::beats).stream().map(Beat::key).toList())
            .completed("provenance.", Arrays.stream(Model.Provenance.values()).map(Model.Provenance::key).toList())
            .completed("block.", EveryCell.every(Cell::blocks).stream().map(Block::name).toList())
            .completed("role.", Arrays.stream(Role.values()).map(Role::key).toList())
            .completed("convention.", EveryCell.every(Cell::switches).stream().map(Switch::chosen).toList())
            .completed("convention.", Cells.keys())
            .completed("convention.of.", EveryCell.every(Cell::switches).stream().filter(one -> one.topic().isImplied()).map(Switch::key).toList())
            .completed("convention.biases.", Set.of("0", "1", "2"))
            .completed("cell.shape.", Set.of("gate", "state", "input", "readout"))
            .completed("where.", Part.ALL.stream().map(part -> part.name().toLowerCase(Locale.ROOT).replace('_', '-')).toList())
            .completed("counting.", Set.of("pytorch", "keras-after", "keras-before", "textbook", "onnx"))
            .completed("memory.", Set.of("now", "factor", "product", "now.symbols", "factor.symbols", "product.symbols"));

    FigureWordsTest() throws IOException {
    }

    @Test
    void everyWordAskedForIsThere() {
        assertEquals(Set.of(), keys.missing(CALL));
    }

    @Test
    void everyWordThereIsAskedFor() {
        assertEquals(Set.of(), keys.unused());
    }

    @Test
    void whatIsDeclaredHereStandsInTheSource() {
        assertEquals(Set.of(), keys.idle());
    }
}
