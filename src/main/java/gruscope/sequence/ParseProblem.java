package gruscope.sequence;

import gruscope.Message;

/// Something in the typed text that cannot be read.
///
/// @param start   where it begins, in UTF-16 units
/// @param end     where it ends, exclusive
/// @param message position, what was found, what is accepted
public record ParseProblem(int start, int end, Message message) {
}
