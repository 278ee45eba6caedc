package gruscope.lesson.file;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.Quoted;
import gruscope.lesson.Lesson;
import gruscope.lesson.Prediction;
import gruscope.lesson.Prose;
import gruscope.lesson.Said;
import gruscope.lesson.Step;
import gruscope.lesson.amount.AmountParser;
import gruscope.scene.Scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import static gruscope.Message.says;

/// Reads a lesson: each section is a step, which goes on from where the one before it ended.
final class LessonReader {

    private static final String DO = "do";

    private final SceneSetter setter;

    LessonReader(SceneSetter setter) {
        this.setter = setter;
    }

    Lesson read(String id, Translated file) {
        List<Step> steps = new ArrayList<>();
        Optional<Scene> scene = Optional.empty();
        for (int i = 0; i < file.sections().size(); i++) {
            Step step = step(file, i, scene);
            steps.add(step);
            scene = Optional.of(step.done());
        }
        if (steps.isEmpty()) {
            throw new BadInput(file.first().start().toString(), says("this-lesson-has-no-steps"), says("each-begins-with-a-heading"));
        }
        return new Lesson(id, file.head("title"), file.head("goal"), minutes(file.first()), file.intro(), steps);
    }

    private static int minutes(Sheet sheet) {
        String typed = sheet.text("minutes");
        if (!typed.matches("[1-9]\\d?")) {
            throw new BadInput(sheet.find("minutes").orElseThrow().place().toString(), says("minutes-is", Quoted.of(typed)), says("a-number-of-minutes-was-expected"));
        }
        return Integer.parseInt(typed);
    }

    private Step step(Translated file, int index, Optional<Scene> before) {
        Section section = file.sections().get(index);
        Block block = new Block(section, List.of("wait", "predict", "look", "panel"), List.of(DO));
        Scene start = setter.set(before, "", block.lines()).orElseThrow(() -> new BadInput(section.place().toString(), says("the-first-step-has-no"), says("a-line-scene-in-a")));
        Scene done = setter.set(Optional.of(start), DO, block.lines()).orElseThrow();
        Optional<Prediction> prediction = block.one("predict").map(line -> BadInput.near(line.place(), () -> prediction(line, file, index)));
        boolean chosen = prediction.filter(Prediction.Choice.class::isInstance).isPresent();
        Said<Prose> task = chosen ? file.before(index).map(Prose::withoutPoints) : file.before(index);
        return new Step(file.title(index), task, file.after(index), start, done, block.one("wait").map(Block::condition), prediction, block.looks(), block.panel());
    }

    private static Prediction prediction(Entry line, Translated file, int index) {
        String[] words = line.value().split("\\s+", 2);
        String of = words.length == 2 ? words[1] : "";
        return switch (words[0]) {
            case "bar" -> new Prediction.Bar(AmountParser.quantity(of));
            case "curve" -> new Prediction.Curve(AmountParser.quantity(of));
            case "choice" -> new Prediction.Choice(file.before(index).map(Prose::points), right(file.sections().get(index), of));
            default -> throw BadInput.unknown(says("is-no-way-to-predict", Quoted.of(words[0])), words[0], says("there-are"), List.of("bar h2@3", "curve h", "choice B"));
        };
    }

    /// Which answer is right, by its letter.
    private static int right(Section section, String letter) {
        int answers = section.before().points().size();
        return IntStream.range(0, answers).filter(answer -> letter.equals(String.valueOf((char) ('A' + answer)))).findFirst()
                .orElseThrow(() -> new BadInput("", says("the-right-answer-is", Quoted.of(letter)), says("a-letter-from-a-on", Counted.of(answers, "point"))));
    }
}
