package gruscope.lesson.file;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.lesson.Prose;
import gruscope.lesson.Question;
import gruscope.lesson.amount.Condition;
import gruscope.scene.Scene;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import static gruscope.Message.says;

/// Reads a quiz: each section is a question, a list of answers, a scene, and a claim for each answer, which must hold for it to be right.
final class QuizReader {

    private static final String OTHER = "b";

    private final SceneSetter setter;

    QuizReader(SceneSetter setter) {
        this.setter = setter;
    }

    List<Question> read(Translated file) {
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < file.sections().size(); i++) {
            Section section = file.sections().get(i);
            Block block = new Block(section, List.of("claim"), List.of(OTHER));
            Scene scene = setter.set(Optional.empty(), "", block.lines())
                    .orElseThrow(() -> new BadInput(section.place().toString(), says("the-question-has-no-scene"), says("a-line-scene-was-expected")));
            Scene then = setter.set(Optional.of(scene), OTHER, block.lines()).orElseThrow();
            List<Condition> claims = block.each("claim");
            int answers = section.before().points().size();
            if (answers < 2 || claims.size() != answers) {
                throw new BadInput(section.place().toString(), says("there-are-and-claims", Counted.of(answers, "answer"), claims.size()), says("two-answers-or-more-and"));
            }
            int turn = i;
            questions.add(new Question(file.title(i), file.before(i).map(Prose::withoutPoints), file.before(i).map(text -> turned(text.points(), turn)), file.after(i),
                    turned(claims, turn), scene, then));
        }
        return questions;
    }

    /// Turned by one place more with every question, so that the right answer does not always stand where its author likes to write it.
    private static <T> List<T> turned(List<T> list, int by) {
        List<T> turned = new ArrayList<>(list);
        Collections.rotate(turned, by);
        return turned;
    }
}
