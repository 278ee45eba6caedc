package gruscope.ui.lesson;

import gruscope.Phrases;
import gruscope.lesson.Judgement;
import gruscope.lesson.Prose;
import gruscope.lesson.amount.Amount;
import gruscope.ui.kit.PushButton;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A puzzle: the task, how far the present attempt has come, in numbers, and hints one at a time.
final class RiddleView implements PageView {

    private final Study study;
    private final Page.Riddle page;
    private final Phrases words;
    private final List<Prose> hints;
    private final ProseView prose;
    private final VBox marks = new VBox();
    private final VBox shown = new VBox();
    private final PushButton more;
    private final VBox node = new VBox();
    private int hinted = -1;
    private List<Line> told = List.of();

    /// One sentence of a judgement.
    private record Line(String text, boolean right) {
    }

    RiddleView(Study study, Page.Riddle page, Phrases words, Locale language, ProseView prose) {
        this.study = study;
        this.page = page;
        this.words = words;
        this.prose = prose;
        this.hints = page.puzzle().hints().in(language);
        node.getStyleClass().add("study-body");
        marks.getStyleClass().add("stack");
        marks.setId("judgement");
        shown.getStyleClass().add("prose");
        Label title = new Label(page.puzzle().title().in(language));
        title.getStyleClass().add("study-title");
        title.setWrapText(true);
        more = new PushButton("hint", "", () -> study.hint(page.puzzle().id())).explained(words.text("tip.puzzle.hint"));
        FlowPane row = new FlowPane(more, new PushButton("restore", words.text("puzzle.restart"), study::restore).explained(words.text("tip.puzzle.restart")));
        row.getStyleClass().add("study-row");
        node.getChildren().addAll(title, prose.of(page.puzzle().task().in(language).forLearners()), marks, row, shown);
        show();
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show() {
        int shownHints = Math.min(study.hints(page.puzzle().id()), hints.size());
        if (shownHints != hinted) {
            hinted = shownHints;
            shown.getChildren().setAll(hints.stream().limit(shownHints).map(prose::of).toList());
            more.setText(words.text("puzzle.hint", shownHints, hints.size()));
            more.setDisable(shownHints == hints.size());
        }
        List<Line> now = lines();
        if (!now.equals(told)) {
            told = now;
            marks.getChildren().setAll(now.stream().map(RiddleView::label).toList());
        }
    }

    private List<Line> lines() {
        if (study.isAway()) {
            return List.of(new Line(words.text("lesson.away"), false));
        }
        List<Line> lines = new ArrayList<>();
        Judgement judgement = study.judgement(page);
        judgement.forbidden().forEach(kind -> lines.add(new Line(words.text("puzzle.forbidden", words.text("kind." + kind)), false)));
        judgement.marks().forEach(mark -> lines.add(new Line((mark.holds() ? "✓  " : "✗  ") + words.text("puzzle.mark", AmountWords.of(mark.wanted().left(), words),
                Judgement.said(mark.found()), mark.wanted().sign().symbol(), wanted(mark)), mark.holds())));
        if (judgement.isSolved()) {
            lines.add(new Line(words.text("puzzle.solved"), true));
        }
        return lines;
    }

    /// A number as the puzzle has it.
    private static String wanted(Judgement.Mark mark) {
        return mark.wanted().right() instanceof Amount.Literal number ? number.written() : Judgement.said(mark.wants());
    }

    private static Label label(Line line) {
        Label label = new Label(line.text());
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().add(line.right() ? "study-right" : "study-wrong");
        return label;
    }
}
