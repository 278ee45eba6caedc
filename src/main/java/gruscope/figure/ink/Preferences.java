package gruscope.figure.ink;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What an author chose about a picture, and what is usual for the rest.
public final class Preferences {

    public static final Preferences NONE = new Preferences(Map.of());

    private final Map<Preference<?>, Object> chosen;

    private Preferences(Map<Preference<?>, Object> chosen) {
        this.chosen = Map.copyOf(chosen);
    }

    /// What is chosen, or usual.
    // Only `with` puts values in, each of its preference's type.
    @SuppressWarnings("unchecked")
    public <T> T get(Preference<T> preference) {
        return (T) chosen.getOrDefault(preference, preference.usual());
    }

    /// Only those that are among some.
    public Preferences among(List<Preference<?>> some) {
        Map<Preference<?>, Object> left = new HashMap<>(chosen);
        left.keySet().retainAll(some);
        return new Preferences(left);
    }

    /// The same without one.
    public Preferences without(Preference<?> preference) {
        Map<Preference<?>, Object> left = new HashMap<>(chosen);
        left.remove(preference);
        return new Preferences(left);
    }

    /// The same with one more.
    public <T> Preferences with(Preference<T> preference, T value) {
        Map<Preference<?>, Object> more = new HashMap<>(chosen);
        more.put(preference, value);
        return new Preferences(more);
    }
}
