package gruscope.ui.window;

import gruscope.Phrases;
import gruscope.scene.Language;
import gruscope.scene.Ramp;
import gruscope.scene.Theme;
import gruscope.scene.View;
import gruscope.ui.kit.DropMenu;
import gruscope.ui.store.Store;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// How the window is dressed, speaks and moves: theme, ramp, language of the figures, reduced motion; and what else is put below.
final class ViewMenu {

    private final Store store;
    private final Phrases phrases;
    private final DropMenu node;
    private final CheckMenuItem stillness = new CheckMenuItem();
    private final Map<Theme, RadioMenuItem> themes = new EnumMap<>(Theme.class);
    private final Map<Ramp, RadioMenuItem> ramps = new EnumMap<>(Ramp.class);
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
        node.getItems().add(new SeparatorMenuItem());
        node.getItems().addAll(ramps.values());
        ToggleGroup languageChoice = new ToggleGroup();
        for (Language language : Language.values()) {
            languages.put(language, radio("language-" + language.key(), languageChoice, view -> view.withLanguage(language)));
        }
        stillness.setText(phrases.text("view.reduced-motion"));
        stillness.setId("view-reduced-motion");
        stillness.setOnAction(_ -> store.reduceMotion(stillness.isSelected()));
        add(List.copyOf(languages.values()));
        add(List.of(stillness));
    }

    DropMenu node() {
        return node;
    }

    /// Adds what else can be chosen about the view, below a line.
    void add(List<? extends MenuItem> items) {
        node.getItems().add(new SeparatorMenuItem());
        node.getItems().addAll(items);
    }

    void show() {
        View view = store.scene().view();
        themes.get(view.theme()).setSelected(true);
        ramps.get(view.ramp()).setSelected(true);
        languages.get(view.language()).setSelected(true);
        stillness.setSelected(store.reducedMotion());
    }

    private RadioMenuItem radio(String key, ToggleGroup group, UnaryOperator<View> change) {
        RadioMenuItem item = new RadioMenuItem(phrases.text("view." + key));
        item.setId(key);
        item.setToggleGroup(group);
        item.setOnAction(_ -> store.look(store.scene().withView(change.apply(store.scene().view()))));
        return item;
    }
}
