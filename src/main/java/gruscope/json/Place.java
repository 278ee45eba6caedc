package gruscope.json;

import gruscope.BadInput;

/// Where a value stands.
///
/// @param source the file's name, or what else the text came from
/// @param line   from 1
/// @param column from 1
public record Place(String source, int line, int column) {

    /// An error at this place.
    public BadInput refuse(String what) {
        return new BadInput(toString(), what, "");
    }

    @Override
    public String toString() {
        return source + ":" + line + ":" + column;
    }
}
