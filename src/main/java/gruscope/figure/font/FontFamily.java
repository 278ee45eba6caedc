package gruscope.figure.font;

/// The faces of one family that figures need; where a family lacks one, the nearest that it has.
///
/// @param regular upright, of usual weight
public record FontFamily(Typeface regular, Typeface bold, Typeface italic) {
}
