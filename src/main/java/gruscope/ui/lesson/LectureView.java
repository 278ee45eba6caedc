package gruscope.ui.lesson;

import gruscope.Phrases;
import gruscope.lesson.Prediction;
import gruscope.lesson.Prose;
import gruscope.lesson.Step;
import gruscope.lesson.amount.Amount;
import gruscope.lesson.amount.Condition;
import gruscope.lesson.amount.Quantity;
import gruscope.ui.kit.PushButton;
import gruscope.ui.store.Store;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// A step of a lesson: what to do, what is waited for, what is to be predicted, and, once that is done, what it shows.
final class LectureView implements PageView {

    private final Study study;
    private final Page.Lecture page;
    private final Phrases words;
    private final Label waits = new Label();
    private final FlowPane deeds = new FlowPane();
    private final VBox told;
    private final VBox node = new VBox();

    LectureView(Study study, Store store, Page.Lecture page, Phrases words, Locale language, ProseView prose) {
        this.study = study;
        this.page = page;
        this.words = words;
        Step step = page.now();
        node.getStyleClass().add("study-body");
        if (page.step() == 0 && !page.lesson().intro().english().isEmpty()) {
            node.getChildren().add(prose.of(page.lesson().intro().in(language).forLearners()));
        }
        Label title = new Label(step.title().in(language));
        title.getStyleClass().add("study-title");
        title.setWrapText(true);
        title.setMinHeight(Label.USE_PREF_SIZE);
        node.getChildren().addAll(title, prose.of(step.task().in(language).forLearners()));
        told = prose.of(step.told().in(language).forLearners());
        told.setId("told");
        if (!study.isTold(page)) {
            step.prediction().ifPresent(prediction -> node.getChildren().add(guess(prediction, store, language)));
        }
        waits.setWrapText(true);
        waits.setMinHeight(Label.USE_PREF_SIZE);
        waits.setId("waits");
        waits.getStyleClass().add("study-waits");
        deeds.getStyleClass().add("study-row");
        if (step.waits().isPresent()) {
            deeds.getChildren().add(new PushButton("show-me", words.text("lesson.show-me"), study::showMe).explained(words.text("tip.lesson.show-me")));
        }
        deeds.getChildren().add(new PushButton("restore", words.text("lesson.restore"), study::restore).explained(words.text("tip.lesson.restore")));
        node.getChildren().addAll(waits, deeds, told);
        show();
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show() {
        boolean done = study.isTold(page);
        Step step = page.now();
        boolean waiting = step.waits().isPresent();
        waits.setText(study.isAway() ? words.text("lesson.away") : !done && waiting ? waits(step.waits().orElseThrow(), words)
                : waiting ? words.text("lesson.reached") : "");
        waits.setVisible(!waits.getText().isEmpty());
        waits.setManaged(waits.isVisible());
        told.setVisible(done);
        told.setManaged(done);
    }

    private Node guess(Prediction prediction, Store store, Locale language) {
        return switch (prediction) {
            case Prediction.Choice(var answers, int right) -> choice(answers.in(language), right);
            case Prediction.Bar(Quantity of) -> {
                int at = of.step() == Quantity.LAST ? page.now().done().steps() : of.step();
                yield new Guessing(store, words, of, at, at, () -> study.commit(page)).node();
            }
            case Prediction.Curve(Quantity of) -> new Guessing(store, words, of, 1, page.now().done().steps(), () -> study.commit(page)).node();
        };
    }

    private Node choice(List<Prose> answers, int right) {
        Label verdict = new Label();
        verdict.setId("verdict");
        verdict.setWrapText(true);
        Vote vote = new Vote(words, answers.size());
        Answers[] shown = new Answers[1];
        shown[0] = new Answers(words, answers, given -> {
            if (!study.isTold(page)) {
                shown[0].reveal(given, right);
                vote.reveal(right);
                verdict.setText(given == right ? words.text("quiz.right") : words.text("quiz.wrong", Vote.letter(right)));
                verdict.getStyleClass().setAll("label", given == right ? "study-right" : "study-wrong");
                study.commit(page);
            }
        });
        VBox box = new VBox(shown[0].node(), verdict, vote.node());
        box.getStyleClass().add("stack");
        return box;
    }

    /// What is waited for, in words where it is the moment or the fold alone.
    static String waits(Condition condition, Phrases words) {
        Condition.Comparison first = condition.all().getFirst();
        if (condition.all().size() == 1 && first.left() instanceof Quantity quantity && first.right() instanceof Amount.Literal wanted) {
            switch (quantity.name()) {
                case "step" -> {
                    return words.text("lesson.waits.step", wanted.written());
                }
                case "beat" -> {
                    return words.text("lesson.waits.beat", wanted.written());
                }
                case "fold" -> {
                    return words.text("lesson.waits.fold");
                }
                default -> { }
            }
        }
        return words.text("lesson.waits", AmountWords.of(condition, words));
    }

    /// How many of a lesson's steps are done.
    static long done(Study study, Page.Lecture lecture) {
        return IntStream.range(0, lecture.lesson().steps().size()).filter(step -> study.isDone(new Page.Lecture(lecture.lesson(), step))).count();
    }
}
