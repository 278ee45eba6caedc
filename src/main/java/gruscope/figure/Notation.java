package gruscope.figure;

import gruscope.Keyed;

/// How formulas and what explains them are written as text.
public enum Notation implements Keyed {
    /// Within `align` of the package amsmath.
    LATEX,
    /// Prose with mathematics between dollars.
    MARKDOWN,
    /// Signs of Unicode alone.
    PLAIN;

    /// Reads `latex`, `markdown` or `plain`.
    public static Notation named(String name) {
        return Keyed.named(name, "format of equations", values());
    }
}
