package gruscope.figure.unroll;

import gruscope.Keyed;

/// Where the arrows of an unrolled cell say which weights act.
public enum Labels implements Keyed {
    /// On every arrow: they are the same at every step.
    EVERY,
    /// On one of each kind.
    ONCE,
    /// Nowhere.
    NONE
}
