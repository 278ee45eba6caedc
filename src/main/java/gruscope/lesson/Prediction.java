package gruscope.lesson;

import gruscope.lesson.amount.Quantity;

import java.util.List;

/// What is to be predicted before it is revealed.
public sealed interface Prediction {

    /// One number, by dragging a bar.
    record Bar(Quantity of) implements Prediction {
    }

    /// A number over all steps, by drawing its curve.
    record Curve(Quantity of) implements Prediction {
    }

    /// One of several answers.
    ///
    /// @param answers what can be chosen, A, B …
    /// @param right   which of them is right, from 0
    record Choice(Said<List<Prose>> answers, int right) implements Prediction {
    }
}
