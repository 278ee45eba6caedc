package gruscope.figure;

import gruscope.MessageKeys;
import gruscope.engine.Beat;
import gruscope.engine.CellKind;
import gruscope.engine.Signal;
import gruscope.model.Model;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// Every word that figures ask for is there, and there is none that nobody asks for.
class FigureWordsTest {

    private static final Pattern CALL = Pattern.compile("phrases(?:\\(\\)|\\.first\\(\\))*\\.(?:text|stacked|named)\\(\"([^\"]+)\"\\s*[,)]");

    private final MessageKeys keys = MessageKeys.of("figure", "figure", "export")
            .completed("signal.", Arrays.stream(CellKind.values()).flatMap(kind -> kind.plain().signals().stream()).map(Signal::key).toList())
            .completed("beat.", Arrays.stream(CellKind.values()).flatMap(kind -> kind.plain().beats().stream()).map(Beat::key).toList())
            .completed("provenance.", Arrays.stream(Model.Provenance.values()).map(Model.Provenance::key).toList())
            .completed("block.", Set.of("reset", "update", "input", "forget", "output", "hidden"))
            .completed("role.", Set.of("keeps", "writes", "proposes", "remembers", "shows"))
            .completed("maps.", Set.of("keeps", "writes"))
            .completed("beside.", Set.of("keeps", "writes"))
            .completed("convention.", Set.of("keeps", "writes", "after", "before"))
            .completed("convention.biases.", Set.of("0", "1", "2"))
            .completed("cell.shape.", Set.of("gate", "state", "input", "readout"))
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
