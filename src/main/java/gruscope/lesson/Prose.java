package gruscope.lesson;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Text with paragraphs, points, notes for the teacher, and links that point into the picture.
///
/// @param blocks one below the other
public record Prose(List<Block> blocks) {

    public static final Prose EMPTY = new Prose(List.of());

    /// What stands by itself.
    public sealed interface Block {

        /// All its pieces, in order.
        Stream<Span> spans();
    }

    /// A paragraph.
    public record Paragraph(List<Span> text) implements Block {

        public Paragraph {
            text = List.copyOf(text);
        }

        @Override
        public Stream<Span> spans() {
            return text.stream();
        }
    }

    /// A list.
    ///
    /// @param numbered whether its items are counted
    /// @param items    the text of each
    public record Points(boolean numbered, List<List<Span>> items) implements Block {

        public Points {
            items = items.stream().map(List::copyOf).toList();
        }

        @Override
        public Stream<Span> spans() {
            return items.stream().flatMap(List::stream);
        }
    }

    /// What the teacher alone is to see; a quotation in Markdown.
    public record Note(List<Span> text) implements Block {

        public Note {
            text = List.copyOf(text);
        }

        @Override
        public Stream<Span> spans() {
            return text.stream();
        }
    }

    /// How a piece of text is set.
    public enum Style { PLAIN, STRONG, EMPHASIS, CODE }

    /// A piece of text in one style.
    ///
    /// @param link where it leads, if it is a link
    public record Span(String text, Style style, Optional<Link> link) {
    }

    public Prose {
        blocks = List.copyOf(blocks);
    }

    /// What the learner sees.
    public Prose forLearners() {
        return new Prose(blocks.stream().filter(block -> !(block instanceof Note)).toList());
    }

    /// What the teacher sees besides.
    public List<Note> notes() {
        return blocks.stream().filter(Note.class::isInstance).map(Note.class::cast).toList();
    }

    /// The items of its last list, each as a text of its own; none where it has no list.
    public List<Prose> points() {
        return blocks.stream().filter(Points.class::isInstance).map(Points.class::cast).reduce((_, last) -> last)
                .map(list -> list.items().stream().map(item -> new Prose(List.of(new Paragraph(item)))).toList()).orElse(List.of());
    }

    /// All but its last list.
    public Prose withoutPoints() {
        Optional<Block> last = blocks.stream().filter(Points.class::isInstance).reduce((_, later) -> later);
        return new Prose(blocks.stream().filter(block -> last.filter(points -> points == block).isEmpty()).toList());
    }

    /// Its links, in order.
    public Stream<Link> links() {
        return blocks.stream().flatMap(Block::spans).flatMap(span -> span.link().stream());
    }

    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    /// The bare text, a line for each paragraph and item.
    public String plain() {
        return blocks.stream().flatMap(block -> block instanceof Points points ? points.items().stream() : Stream.of(block.spans().toList()))
                .map(line -> line.stream().map(Span::text).collect(Collectors.joining())).collect(Collectors.joining("\n"));
    }
}
