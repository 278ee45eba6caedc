package gruscope.lesson.file;

import gruscope.BadInput;
import gruscope.Quoted;
import gruscope.json.Place;

import static gruscope.Message.says;

/// A line `key: value` at the head of a file or in a block.
///
/// @param place where the value begins
record Entry(String key, String value, Place place) {

    /// Reads a line; one without a colon is refused.
    static Entry of(String line, String source, int number) {
        int colon = line.indexOf(':');
        if (colon < 1) {
            throw new BadInput(new Place(source, number, 1).toString(), says("has-no-key", Quoted.of(line.strip())), says("a-line-is-written-as"));
        }
        String value = line.substring(colon + 1);
        int column = colon + 2 + value.length() - value.stripLeading().length();
        return new Entry(line.substring(0, colon).strip(), value.strip(), new Place(source, number, column));
    }
}
