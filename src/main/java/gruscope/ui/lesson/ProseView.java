package gruscope.ui.lesson;

import gruscope.Phrases;
import gruscope.lesson.Link;
import gruscope.lesson.Prose;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Prose as text that is laid out in the width there is; links can be pressed and reached by Tab.
final class ProseView {

    private final Phrases words;
    private final Consumer<Link> pressed;

    /// @param pressed is told which link was pressed
    ProseView(Phrases words, Consumer<Link> pressed) {
        this.words = words;
        this.pressed = pressed;
    }

    VBox of(Prose prose) {
        VBox node = new VBox();
        node.getStyleClass().add("prose");
        prose.blocks().forEach(block -> node.getChildren().add(block(block)));
        return node;
    }

    private Node block(Prose.Block block) {
        return switch (block) {
            case Prose.Paragraph(List<Prose.Span> text) -> flow(text);
            case Prose.Note(List<Prose.Span> text) -> {
                TextFlow note = flow(text);
                note.getStyleClass().add("prose-note");
                yield note;
            }
            case Prose.Points(boolean numbered, List<List<Prose.Span>> items) -> {
                VBox list = new VBox();
                list.getStyleClass().add("prose-list");
                for (int i = 0; i < items.size(); i++) {
                    TextFlow text = flow(items.get(i));
                    HBox.setHgrow(text, Priority.ALWAYS);
                    list.getChildren().add(new HBox(styled(new Text(numbered ? (i + 1) + ".  " : "•  "), Prose.Style.PLAIN), text));
                }
                yield list;
            }
        };
    }

    /// Pieces in one style and of one link belong together.
    private TextFlow flow(List<Prose.Span> spans) {
        List<Node> pieces = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            Prose.Span span = spans.get(i);
            Optional<Link> link = span.link();
            StringBuilder text = new StringBuilder(span.text());
            while (i + 1 < spans.size() && spans.get(i + 1).style() == span.style() && spans.get(i + 1).link().equals(link)) {
                text.append(spans.get(++i).text());
            }
            pieces.add(link.<Node>map(to -> link(text.toString(), to)).orElseGet(() -> styled(new Text(text.toString()), span.style())));
        }
        TextFlow flow = new TextFlow(pieces.toArray(Node[]::new));
        flow.setMinWidth(0);
        return flow;
    }

    private Node link(String text, Link to) {
        Hyperlink link = new Hyperlink(text);
        link.setOnAction(_ -> pressed.accept(to));
        link.setTooltip(new Tooltip(words.text(tip(to))));
        link.getStyleClass().add(to instanceof Link.Number ? "prose-number" : "prose-link");
        return link;
    }

    private static String tip(Link to) {
        return switch (to) {
            case Link.Number _ -> "tip.link.number";
            case Link.Step _ -> "tip.link.step";
            case Link.Look _ -> "tip.link.look";
            case Link.Pair _ -> "tip.link.pair";
            case Link.Page _ -> "tip.link.page";
        };
    }

    private static Text styled(Text text, Prose.Style style) {
        text.getStyleClass().add("prose-text");
        switch (style) {
            case STRONG -> text.getStyleClass().add("prose-strong");
            case EMPHASIS -> text.getStyleClass().add("prose-emphasis");
            case CODE -> text.getStyleClass().add("prose-code");
            case PLAIN -> { }
        }
        return text;
    }
}
