package gruscope.ui.lesson;

import gruscope.Phrases;
import gruscope.lesson.Question;
import gruscope.ui.kit.PushButton;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.Locale;

/// A question: its answers, a vote, and once it is answered, what the scene says, and the pair that dissolves the confusion.
final class QuizView implements PageView {

    private final VBox node = new VBox();

    QuizView(Study study, Page.Quiz page, Phrases words, Locale language, ProseView prose) {
        Question question = page.question();
        node.getStyleClass().add("study-body");
        Label title = new Label(question.title().in(language));
        title.getStyleClass().add("study-title");
        title.setWrapText(true);
        node.getChildren().addAll(title, prose.of(question.text().in(language).forLearners()));
        Answers answers = new Answers(words, question.answers().in(language), given -> {
            if (study.answer(page.index()).isEmpty()) {
                study.answer(page.index(), given);
            }
        });
        Vote vote = new Vote(words, question.claims().size());
        node.getChildren().addAll(answers.node(), vote.node());
        study.answer(page.index()).ifPresent(given -> {
            int right = question.right();
            answers.reveal(given, right);
            Label verdict = new Label(given == right ? words.text("quiz.right") : words.text("quiz.wrong", Vote.letter(right)));
            verdict.setId("verdict");
            verdict.getStyleClass().add(given == right ? "study-right" : "study-wrong");
            node.getChildren().addAll(verdict, prose.of(question.told().in(language).forLearners()));
            question.pair(given).ifPresent(number -> study.course().pair(number).ifPresent(pair -> node.getChildren().add(
                    new PushButton("to-pair", words.text("quiz.pair", pair.confusion().in(language)), () -> study.open(new Page.Twins(pair, false)))
                            .explained(words.text("tip.quiz.pair")).yielding())));
        });
        int[] score = study.score();
        Label sum = new Label(words.text("quiz.score", score[0], score[1], study.course().quiz().size()));
        sum.getStyleClass().add("reason");
        node.getChildren().add(sum);
    }

    @Override
    public Node node() {
        return node;
    }
}
