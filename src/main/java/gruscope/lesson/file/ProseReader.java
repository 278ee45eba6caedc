package gruscope.lesson.file;

import gruscope.BadInput;
import gruscope.Quoted;
import gruscope.json.Place;
import gruscope.lesson.Link;
import gruscope.lesson.Prose;
import gruscope.lesson.amount.AmountParser;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import static gruscope.Message.says;

/// Turns the Markdown of a text into prose; what a lesson cannot show is refused.
final class ProseReader {

    private static final String WIDE = "[\\p{IsHan}\\p{InCJK_Symbols_and_Punctuation}\\p{InHalfwidth_and_Fullwidth_Forms}]";

    private final String source;

    ProseReader(String source) {
        this.source = source;
    }

    /// @throws BadInput with its place
    Prose.Block block(Node node) {
        return switch (node) {
            case Paragraph paragraph -> new Prose.Paragraph(spans(paragraph));
            case BlockQuote quote -> new Prose.Note(quote.getFirstChild() instanceof Paragraph inner ? spans(inner) : List.of());
            case BulletList list -> new Prose.Points(false, items(list));
            case OrderedList list -> new Prose.Points(true, items(list));
            default -> throw new BadInput(place(node).toString(), says("a-lesson-cannot-show-a", name(node)), says("paragraphs-lists-quotations-for-the"));
        };
    }

    Place place(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? new Place(source, 1, 1) : new Place(source, spans.getFirst().getLineIndex() + 1, spans.getFirst().getColumnIndex() + 1);
    }

    private List<List<Prose.Span>> items(Node list) {
        List<List<Prose.Span>> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            items.add(item.getFirstChild() instanceof Paragraph text ? spans(text) : List.of());
        }
        return items;
    }

    private List<Prose.Span> spans(Node parent) {
        List<Prose.Span> spans = new ArrayList<>();
        add(parent, Prose.Style.PLAIN, Optional.empty(), spans);
        return spans;
    }

    private void add(Node parent, Prose.Style style, Optional<Link> link, List<Prose.Span> spans) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Text text -> spans.add(new Prose.Span(text.getLiteral(), style, link));
                case Code code -> spans.add(new Prose.Span(code.getLiteral(), Prose.Style.CODE, link));
                case SoftLineBreak _ -> spans.add(new Prose.Span(between(node), style, link));
                case HardLineBreak _ -> spans.add(new Prose.Span("\n", style, link));
                case Emphasis inner -> add(inner, Prose.Style.EMPHASIS, link, spans);
                case StrongEmphasis inner -> add(inner, Prose.Style.STRONG, link, spans);
                case org.commonmark.node.Link inner -> add(inner, style, Optional.of(link(inner)), spans);
                default -> throw new BadInput(place(node).toString(), says("a-lesson-cannot-show-a", name(node)), says("links-bold-italic-and-code"));
            }
        }
    }

    /// Chinese is written without spaces, so that a line that ends between two of its signs is no gap.
    private static String between(Node node) {
        boolean wide = node.getPrevious() instanceof Text before && before.getLiteral().matches("(?s).*" + WIDE)
                || node.getNext() instanceof Text after && after.getLiteral().matches("(?s)" + WIDE + ".*");
        return wide ? "" : " ";
    }

    private Link link(org.commonmark.node.Link written) {
        Place place = place(written);
        String to = written.getDestination();
        return BadInput.near(place, () -> {
            if (to.startsWith("=")) {
                return new Link.Number(place, text(written), AmountParser.amount(to.substring(1)));
            }
            int colon = to.indexOf(':');
            String where = to.substring(colon + 1);
            return switch (to.substring(0, Math.max(0, colon))) {
                case "step" -> new Link.Step(place, number(where));
                case "look" -> new Link.Look(place, AmountParser.quantity(where));
                case "pair" -> new Link.Pair(place, number(where));
                case "page" -> new Link.Page(place, where);
                default -> throw new BadInput("", says("a-link-leads-to", Quoted.of(to)), says("links-of-lessons-are-amount"));
            };
        });
    }

    private static int number(String typed) {
        if (!typed.matches("\\d{1,6}")) {
            throw new BadInput("", says("is-no-whole-number", Quoted.of(typed)), says("such-as-step-4-was"));
        }
        return Integer.parseInt(typed);
    }

    private static String text(Node parent) {
        StringBuilder text = new StringBuilder();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            text.append(node instanceof Text piece ? piece.getLiteral() : text(node));
        }
        return text.toString();
    }

    private static String name(Node node) {
        return node.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
