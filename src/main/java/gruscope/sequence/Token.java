package gruscope.sequence;

/// One piece of the typed text: what one time step reads.
///
/// @param text  as shown under the step
/// @param start where it begins in the typed text, in UTF-16 units
/// @param end   where it ends, exclusive
public record Token(String text, int start, int end) {
}
