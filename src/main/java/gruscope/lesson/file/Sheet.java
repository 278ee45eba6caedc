package gruscope.lesson.file;

import gruscope.BadInput;
import gruscope.json.Place;
import gruscope.lesson.Prose;

import java.util.List;
import java.util.Optional;

import static gruscope.Message.says;

/// A file of a course as it is written.
///
/// @param source   the file's name
/// @param head     the lines between `---` at its beginning
/// @param intro    what stands before the first heading
/// @param sections what stands under each heading
record Sheet(String source, List<Entry> head, Prose intro, List<Section> sections) {

    Optional<Entry> find(String key) {
        return head.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    /// @throws BadInput if its head lacks the line
    String text(String key) {
        return find(key).map(Entry::value).orElseThrow(() -> new BadInput(start().toString(), says("the-head-has-no", key), says("a-line-between-the-at", key)));
    }

    Place start() {
        return new Place(source, 1, 1);
    }
}
