package gruscope.figure.wiring;

import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Cells;
import gruscope.engine.cell.Switch;
import gruscope.engine.run.EveryCell;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The wirings of all cells that there are have been looked for long.
///
/// `mvn test -Dtest=PlanBookTest -Dplans.accept=true` looks for those that are missing; look at the golden pictures then.
class PlanBookTest {

    private static final Path BOOK = Path.of("assets/wiring/plans.txt");
    private static final boolean ACCEPT = Boolean.getBoolean("plans.accept");
    private static final int STARTS = 14;
    private static final int TRIES = 500;

    @Test
    void everyWiringOfACellWithItsUsualFunctionsIsInTheBook() throws IOException {
        Map<String, String> book = new LinkedHashMap<>();
        Files.readAllLines(BOOK).forEach(line -> book.put(line.split(" = ")[0], line.split(" = ")[1]));
        Map<String, Netlist> wanted = wirings().collect(Collectors.toMap(Netlist::shape, netlist -> netlist, (one, _) -> one, LinkedHashMap::new));

        if (ACCEPT) {
            wanted.forEach((shape, netlist) -> book.computeIfAbsent(shape, _ -> new PlanSearch(Plan.start(netlist), STARTS, TRIES).best().written()));
            Files.write(BOOK, book.entrySet().stream().map(entry -> entry.getKey() + " = " + entry.getValue()).toList());
        }

        assertTrue(book.keySet().containsAll(wanted.keySet()), "shapes without a plan");
    }

    @Test
    void aPlanIsWrittenAsItIsRead() {
        Netlist netlist = wirings().findFirst().orElseThrow();

        assertEquals(Set.of(Plans.of(netlist).written()), Set.of(PlanBook.entry(netlist.shape()).orElseThrow()));
    }

    /// Cells with other functions are wired alike, or looked for when they are drawn.
    private static boolean hasUsualFunctions(Cell cell) {
        return cell.switches().stream().filter(one -> one.topic() != Switch.Topic.RESET && one.topic() != Switch.Topic.UPDATE)
                .allMatch(one -> Cells.plain(cell.kind()).switches().contains(one));
    }

    private static Stream<Netlist> wirings() {
        return EveryCell.known().stream().filter(PlanBookTest::hasUsualFunctions).flatMap(cell -> Stream.of(true, false).map(joined -> Netlist.of(cell, joined)));
    }
}
