package gruscope.lesson;

import gruscope.lesson.amount.Condition;
import gruscope.lesson.amount.Evidence;
import gruscope.scene.Scene;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// An item of a quiz. Which answer is right is not written anywhere: the one whose condition holds of its scenes.
///
/// @param title   the question, in a few words
/// @param text    the question
/// @param answers what can be chosen, A, B …
/// @param told    why the right answer is right
/// @param claims  what must hold for each answer to be right
/// @param scene   the scene it is asked of, `a`
/// @param then    the scene that it speaks of besides, `b`; the same where there is none
public record Question(Said<String> title, Said<Prose> text, Said<List<Prose>> answers, Said<Prose> told, List<Condition> claims, Scene scene, Scene then) {

    public Question {
        claims = List.copyOf(claims);
    }

    public Evidence evidence() {
        return Evidence.of(scene).with("a", scene).with("b", then);
    }

    /// The answers that are right, from 0: one, or the question is wrong.
    public List<Integer> holding() {
        Evidence evidence = evidence();
        return IntStream.range(0, claims.size()).filter(answer -> claims.get(answer).holds(evidence)).boxed().toList();
    }

    /// Which answer is right, from 0.
    public int right() {
        return holding().getFirst();
    }

    /// The number of the pair that dissolves the confusion behind a wrong answer.
    public OptionalInt pair(int answer) {
        return answers.in(Locale.ENGLISH).get(answer).links().filter(Link.Pair.class::isInstance).mapToInt(link -> ((Link.Pair) link).number()).findFirst();
    }
}
