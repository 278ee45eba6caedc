package gruscope.figure.ink;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// What has been worked out lately, for whoever asks for the same again; what nobody has asked for in a long while is forgotten. For any thread.
///
/// Text is measured over and over: for every form that a figure tries in a room, in the window at every frame.
///
/// @param <K> all that the answer depends on
/// @param <V> never changed once it is there
final class Recent<K, V> {

    private final int most;
    private final Function<K, V> find;
    private volatile Map<K, V> young = new ConcurrentHashMap<>();
    private volatile Map<K, V> old = Map.of();

    /// @param most no more than twice as many are kept
    Recent(int most, Function<K, V> find) {
        this.most = most;
        this.find = find;
    }

    V of(K key) {
        V known = young.get(key);
        if (known != null) {
            return known;
        }
        V earlier = old.get(key);
        V found = earlier == null ? find.apply(key) : earlier;
        if (young.size() >= most) {
            turn();
        }
        young.put(key, found);
        return found;
    }

    private synchronized void turn() {
        if (young.size() >= most) {
            old = young;
            young = new ConcurrentHashMap<>();
        }
    }

    /// How many are kept at present.
    int size() {
        return young.size() + old.size();
    }
}
