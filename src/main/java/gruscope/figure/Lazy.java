package gruscope.figure;

import java.util.function.Supplier;

/// Makes a thing when it is first asked for, and keeps it.
public final class Lazy<T> implements Supplier<T> {

    private final Supplier<T> make;
    private T made;

    public Lazy(Supplier<T> make) {
        this.make = make;
    }

    @Override
    public synchronized T get() {
        if (made == null) {
            made = make.get();
        }
        return made;
    }
}
