package gruscope.lesson.file;

import gruscope.BadInput;
import gruscope.Quoted;
import gruscope.json.Place;
import gruscope.lesson.Prose;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static gruscope.Message.says;

/// Reads a file of a course into what stands in it.
final class SheetReader {

    private static final String FENCE = "---";
    private static final String BLOCK = "scene";
    private static final int SECTION = 2;

    private final String source;
    private final ProseReader prose;
    private final List<Section> sections = new ArrayList<>();
    private Prose intro = Prose.EMPTY;
    private Place place;
    private String title;
    private List<Prose.Block> text = new ArrayList<>();
    private List<Prose.Block> before = new ArrayList<>();
    private List<Entry> block = List.of();
    private boolean split;

    private SheetReader(String source) {
        this.source = source;
        this.prose = new ProseReader(source);
    }

    /// @throws BadInput with file, line and column
    static Sheet read(String text, String source) {
        List<String> lines = text.replaceFirst("^\uFEFF", "").lines().toList();
        if (lines.isEmpty() || !lines.getFirst().strip().equals(FENCE)) {
            throw new BadInput(new Place(source, 1, 1).toString(), says("the-file-has-no-head"), says("it-begins-with-a-line"));
        }
        int end = 1;
        List<Entry> head = new ArrayList<>();
        while (end < lines.size() && !lines.get(end).strip().equals(FENCE)) {
            if (!lines.get(end).isBlank()) {
                head.add(Entry.of(lines.get(end), source, end + 1));
            }
            end++;
        }
        if (end == lines.size()) {
            throw new BadInput(new Place(source, 1, 1).toString(), says("the-head-has-no-end"), says("a-line-of-dashes-was-expected"));
        }
        SheetReader reader = new SheetReader(source);
        // What was read already is left empty, so that lines keep their numbers.
        reader.body(Stream.concat(Stream.generate(() -> "").limit(end + 1L), lines.stream().skip(end + 1L)).collect(Collectors.joining("\n")));
        return new Sheet(source, List.copyOf(head), reader.intro, List.copyOf(reader.sections));
    }

    private void body(String markdown) {
        Parser parser = Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).maxOpenBlockParsers(40).build();
        for (Node node = parser.parse(markdown).getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Heading heading when heading.getLevel() == SECTION -> {
                    end();
                    begin(heading);
                }
                case Heading heading -> throw prose.place(heading).refuse(says("a-heading-of-level-each", heading.getLevel()));
                case FencedCodeBlock fenced -> block(fenced);
                case ThematicBreak line -> split(prose.place(line));
                default -> text.add(prose.block(node));
            }
        }
        end();
    }

    private void begin(Heading heading) {
        place = prose.place(heading);
        title = heading.getFirstChild() instanceof Text words ? words.getLiteral() : "";
        if (title.isBlank()) {
            throw place.refuse(says("a-heading-without-words"));
        }
    }

    private void block(FencedCodeBlock fenced) {
        Place at = prose.place(fenced);
        if (!BLOCK.equals(fenced.getInfo())) {
            throw new BadInput(at.toString(), says("a-block-of-the-kind", Quoted.of(fenced.getInfo())), says("blocks-that-set-scenes-begin"));
        }
        split(at);
        String[] lines = fenced.getLiteral().split("\n", -1);
        List<Entry> entries = new ArrayList<>();
        for (int line = 0; line < lines.length; line++) {
            if (!lines[line].isBlank()) {
                entries.add(Entry.of(lines[line], source, at.line() + 1 + line));
            }
        }
        if (entries.isEmpty()) {
            throw at.refuse(says("this-block-is-empty"));
        }
        block = List.copyOf(entries);
    }

    private void split(Place at) {
        if (title == null) {
            throw at.refuse(says("a-block-before-the-first"));
        }
        if (split) {
            throw at.refuse(says("a-second-block-under-one"));
        }
        split = true;
        before = text;
        text = new ArrayList<>();
    }

    private void end() {
        if (title == null) {
            intro = new Prose(text);
        } else {
            sections.add(new Section(place, title, new Prose(split ? before : text), block, new Prose(split ? text : List.of())));
        }
        text = new ArrayList<>();
        before = new ArrayList<>();
        block = List.of();
        split = false;
    }
}
