package gruscope.figure;

import gruscope.Progress;

import java.util.function.Consumer;

/// What a figure has to find before it can be drawn, where that would hold up a window.
///
/// @param of   what is looked at; two preparations of the same are one
/// @param work finds it, so that it is known from then on
public record Preparation(Object of, Consumer<Progress> work) {

    public boolean isOfTheSame(Preparation other) {
        return of.equals(other.of);
    }
}
