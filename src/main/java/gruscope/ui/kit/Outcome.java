package gruscope.ui.kit;

/// What became of a piece of [LongWork].
///
/// @param <T> what was to come of it
public sealed interface Outcome<T> {

    /// It came to its end.
    record Done<T>(T result) implements Outcome<T> {
    }

    /// It could not be done.
    ///
    /// @param why whatever was thrown, lack of memory included
    record Failed<T>(Throwable why) implements Outcome<T> {
    }

    /// It was given up, or another took its place.
    record GivenUp<T>() implements Outcome<T> {
    }
}
