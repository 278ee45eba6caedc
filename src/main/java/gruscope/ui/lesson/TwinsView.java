package gruscope.ui.lesson;

import gruscope.Phrases;
import gruscope.ui.kit.PushButton;
import gruscope.ui.kit.Segments;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import java.util.Locale;

/// A pair: what many believe, which of the two scenes is shown, and the sentence that names their one difference.
final class TwinsView implements PageView {

    private final VBox node = new VBox();

    TwinsView(Study study, Page.Twins page, Phrases words, Locale language, ProseView prose) {
        node.getStyleClass().add("study-body");
        Label kind = new Label(words.text("pair.believed"));
        kind.getStyleClass().add("study-kind");
        kind.setWrapText(true);
        Label title = new Label(words.text("quoted", page.pair().confusion().in(language)));
        title.getStyleClass().add("study-title");
        title.setWrapText(true);
        title.setMinHeight(Label.USE_PREF_SIZE);
        Segments<Boolean> which = new Segments<>(other -> study.open(new Page.Twins(page.pair(), other)));
        which.with(false, "pair-a", "A", words.text("tip.pair")).with(true, "pair-b", "B", words.text("tip.pair"));
        which.show(page.other());
        PushButton swap = new PushButton("swap", words.text("pair.swap"), study::swap).explained(words.text("tip.pair"));
        FlowPane row = new FlowPane(which.node(), swap);
        row.getStyleClass().add("study-row");
        node.getChildren().addAll(kind, title, row, prose.of(page.pair().told().in(language).forLearners()));
    }

    @Override
    public Node node() {
        return node;
    }
}
