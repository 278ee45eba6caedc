package gruscope.ui.lesson;

import gruscope.BadInput;
import gruscope.Message;
import gruscope.Phrases;
import gruscope.lesson.Course;
import gruscope.lesson.Lesson;
import gruscope.lesson.Pair;
import gruscope.lesson.file.CourseCheck;
import gruscope.lesson.file.Courses;
import gruscope.scene.Theme;
import gruscope.ui.kit.Deed;
import gruscope.ui.kit.DropMenu;
import gruscope.ui.store.Store;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.DirectoryChooser;
import javafx.stage.Stage;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// What there is to learn: lessons, pairs, puzzles, the quiz, guessing; and lessons of one's own.
public final class StudyMenu {

    private final Study study;
    private final Store store;
    private final Stage stage;
    private final Locale language;
    private final Phrases words;
    private final List<MenuItem> others;
    private final DropMenu node;

    /// @param others what else belongs to teaching
    public StudyMenu(Study study, Store store, Stage stage, Locale language, List<MenuItem> others) {
        this.study = study;
        this.store = store;
        this.stage = stage;
        this.language = language;
        this.words = Phrases.of("study", List.of(language));
        this.others = others;
        this.node = new DropMenu("learn", words.text("learn")).explained(words.text("tip.learn")).filledBy(this::items);
    }

    public DropMenu node() {
        return node;
    }

    /// Opens a folder of lessons; what is wrong in it is said, with file and line.
    void open(Path folder) {
        try {
            Courses.Reading reading = Courses.read(folder);
            List<BadInput> wrong = CourseCheck.of(reading);
            if (!wrong.isEmpty()) {
                store.say(Message.of("study", words -> words.text("course.wrong", wrong.size(), wrong.getFirst().in(words), folder)));
            }
            if (reading.faults().isEmpty()) {
                study.take(reading.course());
            }
        } catch (BadInput e) {
            store.say(e);
        }
    }

    private List<MenuItem> items() {
        Course course = study.course();
        List<MenuItem> items = new ArrayList<>();
        if (!course.lessons().isEmpty()) {
            items.add(new Deed("learn-resume", words.text("learn.resume"), study::resume));
            List<Deed> lessons = course.lessons().stream().map(this::lesson).toList();
            if (store.look().theme() == Theme.PROJECTOR) {
                // In projected letters the whole of the menu has no room on the screen otherwise.
                Menu menu = new Menu(words.text("learn.lessons"));
                menu.setId("learn-lessons");
                menu.getItems().addAll(lessons);
                items.add(menu);
            } else {
                items.addAll(lessons);
            }
            items.add(new SeparatorMenuItem());
        }
        if (!course.pairs().isEmpty()) {
            Menu pairs = new Menu(words.text("learn.pairs"));
            pairs.setId("learn-pairs");
            pairs.getItems().addAll(pairs(course.pairs()));
            items.add(pairs);
        }
        if (!course.puzzles().isEmpty()) {
            Menu puzzles = new Menu(words.text("learn.puzzles"));
            course.puzzles().forEach(puzzle -> puzzles.getItems().add(new Deed("puzzle-" + puzzle.id(),
                    (study.isSolved(puzzle.id()) ? "✓  " : "") + puzzle.title().in(language), () -> study.open(new Page.Riddle(puzzle)))));
            items.add(puzzles);
        }
        if (!course.quiz().isEmpty()) {
            Menu quiz = new Menu(words.text("learn.quiz"));
            IntStream.range(0, course.quiz().size()).forEach(index -> quiz.getItems().add(new Deed("question-" + (index + 1),
                    course.quiz().get(index).title().in(language), () -> study.open(new Page.Quiz(course.quiz().get(index), index)))));
            items.add(quiz);
        }
        items.add(new Deed("learn-guess", words.text("learn.guess"), () -> study.open(new Page.Guess())));
        items.add(new SeparatorMenuItem());
        items.addAll(others);
        items.add(new Deed("learn-open", words.text("learn.open"), this::choose));
        return items;
    }

    private Deed lesson(Lesson lesson) {
        return new Deed("lesson-" + lesson.id(), (study.isDone(lesson) ? "✓  " : "") + lesson.title().in(language), () -> study.open(new Page.Lecture(lesson, 0)));
    }

    /// All of them; in projected letters, in which they have no room on the screen at once, those of a theme at a time.
    private List<MenuItem> pairs(List<Pair> pairs) {
        List<MenuItem> items = new ArrayList<>();
        boolean grouped = store.look().theme() == Theme.PROJECTOR;
        if (grouped) {
            for (Pair.Theme theme : Pair.Theme.values()) {
                List<Deed> those = pairs.stream().filter(pair -> pair.about().filter(theme::equals).isPresent()).map(this::pair).toList();
                if (!those.isEmpty()) {
                    Menu menu = new Menu(words.text("pairs.about." + theme.key()));
                    menu.getItems().addAll(those);
                    items.add(menu);
                }
            }
        }
        pairs.stream().filter(pair -> !grouped || pair.about().isEmpty()).map(this::pair).forEach(items::add);
        return items;
    }

    private Deed pair(Pair pair) {
        return new Deed("pair-" + pair.number(), pair.number() + "  " + pair.confusion().in(language), () -> study.open(new Page.Twins(pair, false)));
    }

    private void choose() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(words.text("learn.open"));
        File folder = chooser.showDialog(stage);
        if (folder != null) {
            open(folder.toPath());
        }
    }
}
