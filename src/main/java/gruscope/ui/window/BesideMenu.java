package gruscope.ui.window;

import gruscope.Phrases;
import gruscope.engine.cell.CellKind;
import gruscope.engine.cell.Cells;
import gruscope.scene.Beside;
import gruscope.ui.kit.DropMenu;
import gruscope.ui.store.Store;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Which other cells read the same sequence beside, and what they have in common with the scene's own: units or budget.
final class BesideMenu {

    private final Store store;
    private final Phrases phrases;
    private final DropMenu node;
    private final Menu projected = new Menu();
    private CellKind offeredTo;

    BesideMenu(Store store, Phrases phrases) {
        this.store = store;
        this.phrases = phrases;
        this.node = new DropMenu("beside", "").explained(phrases.text("tip.beside"));
        projected.setText(phrases.text("view.beside"));
        projected.setId("view-beside");
    }

    DropMenu node() {
        return node;
    }

    /// The same choice within another menu, where the toolbar has no room for this one.
    Menu projected() {
        return projected;
    }

    void show() {
        CellKind own = store.scene().model().weights().cell().kind();
        if (!own.equals(offeredTo)) {
            offeredTo = own;
            offer(own);
        }
        Beside beside = store.scene().view().beside();
        List<CellKind> kinds = beside.kinds().stream().filter(kind -> !kind.equals(own)).toList();
        node.setText(phrases.text("beside", kinds.isEmpty() ? phrases.text("beside.nothing") : names(kinds)));
        show(node.getItems(), kinds, beside.match());
        show(projected.getItems(), kinds, beside.match());
    }

    private static void show(List<MenuItem> items, List<CellKind> kinds, Beside.Match by) {
        for (MenuItem item : items) {
            switch (item) {
                case CheckMenuItem cell -> cell.setSelected(kinds.stream().anyMatch(kind -> id(kind).equals(cell.getId())));
                case RadioMenuItem match -> match.setSelected(id(by).equals(match.getId()));
                default -> { }
            }
        }
    }

    private void offer(CellKind own) {
        node.getItems().setAll(items(own));
        projected.getItems().setAll(items(own));
    }

    private List<MenuItem> items(CellKind own) {
        List<MenuItem> items = new ArrayList<>();
        items.add(named(new MenuItem(phrases.text("beside.nothing")), "beside-nothing", () -> choose(List.of())));
        for (CellKind kind : others(own)) {
            items.add(named(new CheckMenuItem(kind.name()), id(kind), () -> choose(toggled(kind))));
        }
        items.add(new SeparatorMenuItem());
        ToggleGroup match = new ToggleGroup();
        for (Beside.Match by : Beside.Match.values()) {
            RadioMenuItem item = new RadioMenuItem(phrases.text("beside.match." + by.key()));
            item.setToggleGroup(match);
            items.add(named(item, id(by), () -> choose(new Beside(store.scene().view().beside().kinds(), by))));
        }
        return items;
    }

    private static MenuItem named(MenuItem item, String id, Runnable action) {
        item.setId(id);
        item.setOnAction(_ -> action.run());
        return item;
    }

    /// From many weights to few.
    private static List<CellKind> others(CellKind own) {
        return Cells.kinds().stream().filter(kind -> !kind.equals(own)).toList().reversed();
    }

    /// The kinds beside with one more, or without it.
    private List<CellKind> toggled(CellKind toggled) {
        List<CellKind> shown = store.scene().view().beside().kinds();
        return others(offeredTo).stream().filter(kind -> kind.equals(toggled) != shown.contains(kind)).toList();
    }

    private void choose(List<CellKind> kinds) {
        choose(new Beside(kinds, store.scene().view().beside().match()));
    }

    private void choose(Beside beside) {
        store.look(store.scene().withView(store.scene().view().withBeside(beside)));
    }

    /// `LSTM, MGU and RNN`.
    private String names(List<CellKind> kinds) {
        String most = kinds.stream().limit(kinds.size() - 1L).map(CellKind::name).collect(Collectors.joining(", "));
        return most.isEmpty() ? kinds.getLast().name() : most + phrases.text("beside.and") + kinds.getLast().name();
    }

    private static String id(CellKind kind) {
        return "beside-" + kind.key();
    }

    private static String id(Beside.Match match) {
        return "match-" + match.key();
    }
}
