package gruscope.lesson.file;

import gruscope.json.Place;
import gruscope.lesson.Prose;

import java.util.List;

/// What stands under a heading of the second level: text, a block that sets a scene, text.
///
/// @param place  the heading's
/// @param title  the heading
/// @param before the text before the block
/// @param block  the block's lines; none where there is no block
/// @param after  the text after the block
record Section(Place place, String title, Prose before, List<Entry> block, Prose after) {
}
