package gruscope.ui.kit;

import gruscope.Phrases;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.Locale;

/// The ways in which a panel shows the same thing, as tabs in its head.
///
/// @param <T> the ways; their names in lower case are the keys of the tabs' words
public final class Tabs<T extends Enum<T>> {

    private final List<T> ways;
    private final Runnable changed;
    private final Segments<T> choice;

    /// @param ways    the first is shown at the beginning
    /// @param changed is told after every change
    public Tabs(Phrases phrases, T[] ways, Runnable changed) {
        this.ways = List.of(ways);
        this.changed = changed;
        this.choice = new Segments<>(_ -> changed.run());
        for (T way : ways) {
            String key = way.name().toLowerCase(Locale.ROOT);
            choice.with(way, "tab-" + key, phrases.text("tab." + key), phrases.text("tip.tab." + key));
        }
        choice.passed().show(ways[0]);
    }

    public Region node() {
        return choice.node();
    }

    public T now() {
        return choice.now();
    }

    /// Shows one of the ways.
    public void show(T way) {
        choice.show(way);
        changed.run();
    }

    /// Shows the next in turn.
    public void toggle() {
        choice.show(ways.get((ways.indexOf(now()) + 1) % ways.size()));
        changed.run();
    }
}
