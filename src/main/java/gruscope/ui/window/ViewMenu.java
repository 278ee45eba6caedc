package gruscope.ui.window;

import gruscope.Phrases;
import gruscope.scene.Language;
import gruscope.scene.Ramp;
import gruscope.scene.Theme;
import gruscope.scene.View;
import gruscope.ui.kit.Deed;
import gruscope.ui.kit.DropMenu;
import gruscope.ui.kit.TextSize;
import gruscope.ui.store.Store;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// How the window is dressed, speaks and moves: theme, ramp, language of the figures, reduced motion; and what else is put below.
final class ViewMenu {

    private final Store store;
    private final Phrases phrases;
    private final DropMenu node;
    private final List<MenuItem> projected = new ArrayList<>();
    private final CheckMenuItem stillness = new CheckMenuItem();
    private final Map<Theme, RadioMenuItem> themes = new EnumMap<>(Theme.class);
    private final Map<Ramp, RadioMenuItem> ramps = new EnumMap<>(Ramp.class);
    private boolean brought;
    private final Map<Integer, RadioMenuItem> sizes = new TreeMap<>();
    private final Map<Language, RadioMenuItem> languages = new EnumMap<>(Language.class);

    ViewMenu(Store store, Phrases phrases) {
        this.store = store;
        this.phrases = phrases;
        this.node = new DropMenu("view", phrases.text("view")).explained(phrases.text("tip.view"));
        ToggleGroup themeChoice = new ToggleGroup();
        for (Theme theme : Theme.values()) {
            themes.put(theme, radio("theme-" + theme.key(), themeChoice, view -> view.withTheme(theme)));
        }
        ToggleGroup rampChoice = new ToggleGroup();
        for (Ramp ramp : Ramp.values()) {
            ramps.put(ramp, radio("ramp-" + ramp.key(), rampChoice, view -> view.withRamp(ramp)));
        }
        node.getItems().addAll(themes.values());
        ToggleGroup languageChoice = new ToggleGroup();
        for (Language language : Language.values()) {
            languages.put(language, radio("language-" + language.key(), languageChoice, view -> view.withLanguage(language)));
        }
        stillness.setText(phrases.text("view.reduced-motion"));
        stillness.setId("view-reduced-motion");
        stillness.setOnAction(_ -> store.reduceMotion(stillness.isSelected()));
        node.getItems().add(new SeparatorMenuItem());
        node.getItems().addAll(below("ramps", ramps.values()), below("languages", languages.values()), stillness);
    }

    DropMenu node() {
        return node;
    }

    /// Adds what helps before an audience, and what the toolbar has no room for meanwhile.
    ///
    /// @param paces        in sight where it is offered nowhere else
    /// @param menus, deeds by their names; in sight only while the window is projected, or its letters are large
    void present(List<? extends MenuItem> items, Menu paces, List<Menu> menus, Map<String, Runnable> deeds) {
        node.getItems().add(below("presenting", items));
        projected.addAll(menus);
        node.getItems().add(paces);
        node.getItems().addAll(menus);
        deeds.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(deed -> {
            MenuItem item = new Deed("view-" + deed.getKey(), phrases.text("view." + deed.getKey()), deed.getValue());
            projected.add(item);
            node.getItems().add(item);
        });
    }

    /// Adds something that is on or off.
    void offer(String key, boolean on, Consumer<Boolean> turned) {
        CheckMenuItem item = new CheckMenuItem(phrases.text("view." + key));
        item.setId("view-" + key);
        item.setSelected(on);
        item.setOnAction(_ -> turned.accept(item.isSelected()));
        node.getItems().add(item);
    }

    /// Whether what the toolbar has no room for is here.
    void bring(boolean here) {
        brought = here;
    }

    /// Adds the sizes of letters.
    ///
    /// @param percent the one that there is
    void sizes(int percent, IntConsumer chosen) {
        ToggleGroup choice = new ToggleGroup();
        for (int size : TextSize.SIZES) {
            RadioMenuItem item = new RadioMenuItem(size + " %");
            item.setId("text-" + size);
            item.setToggleGroup(choice);
            item.setOnAction(_ -> chosen.accept(size));
            sizes.put(size, item);
        }
        sized(percent);
        node.getItems().add(node.getItems().indexOf(stillness), below("text-size", sizes.values()));
    }

    void sized(int percent) {
        sizes.get(percent).setSelected(true);
    }

    /// A menu of its own, so that the whole of this one stays on the screen.
    private Menu below(String key, Collection<? extends MenuItem> items) {
        Menu menu = new Menu(phrases.text("view." + key));
        menu.setId("view-" + key);
        menu.getItems().addAll(items);
        return menu;
    }

    void show() {
        View view = store.scene().view();
        themes.get(view.theme()).setSelected(true);
        ramps.get(view.ramp()).setSelected(true);
        languages.get(view.language()).setSelected(true);
        stillness.setSelected(store.reducedMotion());
        projected.forEach(item -> item.setVisible(brought || view.theme() == Theme.PROJECTOR));
    }

    private RadioMenuItem radio(String key, ToggleGroup group, UnaryOperator<View> change) {
        RadioMenuItem item = new RadioMenuItem(phrases.text("view." + key));
        item.setId(key);
        item.setToggleGroup(group);
        item.setOnAction(_ -> store.look(store.scene().withView(change.apply(store.scene().view()))));
        return item;
    }
}
