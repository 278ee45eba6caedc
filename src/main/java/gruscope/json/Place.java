package gruscope.json;

import gruscope.BadInput;
import gruscope.Message;

import static gruscope.Message.NONE;

/// Where a value stands.
///
/// @param source the file's name, or what else the text came from
/// @param line   from 1; 0 where there are none
/// @param column from 1; 0 where there are none
public record Place(String source, int line, int column) {

    /// An error at this place.
    public BadInput refuse(Message what) {
        return new BadInput(toString(), what, NONE);
    }

    /// A source of which no line is known, such as a file that is not text.
    public static Place whole(String source) {
        return new Place(source, 0, 0);
    }

    @Override
    public String toString() {
        return line == 0 ? source : source + ":" + line + ":" + column;
    }
}
