package gruscope.export.page;

import gruscope.figure.Drawing;

import java.awt.Color;
import java.util.Optional;

/// One finished picture.
///
/// @param drawing at its final size, in 1/96 inch
/// @param ground  what is behind it; none leaves it transparent
public record Page(Drawing drawing, Optional<Color> ground, Caption caption) {
}
