package gruscope.export.ask;

import gruscope.figure.ink.Preferences;
import gruscope.scene.Scene;
import gruscope.scene.View;

import java.util.Map;
import java.util.Optional;

/// What is asked of a picture of a scene, read: the typed values of [Settings], every one of which can be had.
final class Values {

    private final Map<Setting<?>, Object> read;

    /// @param read of the type of its setting each
    Values(Map<Setting<?>, Object> read) {
        this.read = Map.copyOf(read);
    }

    /// What is asked for, if it is.
    // Only Settings puts values in, each by the reader of its setting.
    @SuppressWarnings("unchecked")
    <T> Optional<T> asked(Setting<T> setting) {
        return Optional.ofNullable((T) read.get(setting));
    }

    /// What is asked for, or what is usual.
    <T> T get(Setting<T> setting) {
        return asked(setting).orElseGet(setting::usual);
    }

    /// The view that is asked for: the scene's own but for what is said.
    View view(Scene scene) {
        View view = scene.view();
        for (Setting<?> setting : Setting.values()) {
            view = with(view, setting);
        }
        return view;
    }

    /// What is chosen about the picture and is no part of the view.
    Preferences preferences() {
        Preferences chosen = Preferences.NONE;
        for (Setting<?> setting : Setting.values()) {
            chosen = with(chosen, setting);
        }
        return chosen;
    }

    private <T> Preferences with(Preferences chosen, Setting<T> setting) {
        return asked(setting).map(value -> setting.in(chosen, value)).orElse(chosen);
    }

    private <T> View with(View view, Setting<T> setting) {
        return asked(setting).map(value -> setting.in(view, value)).orElse(view);
    }
}
