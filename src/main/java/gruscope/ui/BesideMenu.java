package gruscope.ui;

import gruscope.Phrases;
import gruscope.engine.CellKind;
import gruscope.engine.Cells;
import gruscope.scene.Beside;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.stream.Collectors;

/// Which other cells read the same sequence beside, and what they have in common with the scene's own: units or budget.
final class BesideMenu {

    private final Store store;
    private final Phrases phrases;
    private final MenuButton node = new MenuButton();
    private CellKind offeredTo;

    BesideMenu(Store store, Phrases phrases) {
        this.store = store;
        this.phrases = phrases;
        node.setId("beside");
        node.setTooltip(new Tooltip(phrases.text("tip.beside")));
        node.setMinWidth(Region.USE_PREF_SIZE);
    }

    MenuButton node() {
        return node;
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
        select(id(kinds));
        select(id(beside.match()));
    }

    private void offer(CellKind own) {
        List<CellKind> others = Cells.kinds().stream().filter(kind -> !kind.equals(own)).toList().reversed();
        ToggleGroup cells = new ToggleGroup();
        ToggleGroup match = new ToggleGroup();
        node.getItems().setAll(kinds(List.of(), cells), kinds(others.subList(0, 1), cells), kinds(others.subList(1, 2), cells),
                kinds(others, cells), new SeparatorMenuItem());
        for (Beside.Match by : Beside.Match.values()) {
            node.getItems().add(radio(id(by), phrases.text("beside.match." + by.key()), match,
                    () -> choose(new Beside(store.scene().view().beside().kinds(), by))));
        }
    }

    private RadioMenuItem kinds(List<CellKind> kinds, ToggleGroup group) {
        return radio(id(kinds), kinds.isEmpty() ? phrases.text("beside.nothing") : names(kinds), group,
                () -> choose(new Beside(kinds, store.scene().view().beside().match())));
    }

    private static RadioMenuItem radio(String id, String text, ToggleGroup group, Runnable action) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setId(id);
        item.setToggleGroup(group);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void choose(Beside beside) {
        store.look(store.scene().withView(store.scene().view().withBeside(beside)));
    }

    private void select(String id) {
        node.getItems().stream().filter(item -> id.equals(item.getId())).forEach(item -> ((RadioMenuItem) item).setSelected(true));
    }

    private String names(List<CellKind> kinds) {
        return kinds.stream().map(CellKind::name).collect(Collectors.joining(phrases.text("beside.and")));
    }

    private static String id(List<CellKind> kinds) {
        return "beside-" + (kinds.isEmpty() ? "nothing" : kinds.stream().map(CellKind::key).sorted().collect(Collectors.joining("-")));
    }

    private static String id(Beside.Match match) {
        return "match-" + match.key();
    }
}
