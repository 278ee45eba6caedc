package gruscope.lesson.file;

import gruscope.BadInput;
import gruscope.Quoted;
import gruscope.lesson.Course;
import gruscope.lesson.Lesson;
import gruscope.lesson.Pair;
import gruscope.lesson.Puzzle;
import gruscope.lesson.Question;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static gruscope.Message.says;

/// Opens courses.
public final class Courses {

    private static final Pattern TRANSLATION = Pattern.compile("(.+)\\.([a-z]{2})\\.md");
    private static final List<String> KINDS = List.of("lesson", "pairs", "puzzles", "quiz");

    /// A course as far as it could be read.
    ///
    /// @param course what could be read of it
    /// @param faults what could not, each with its place
    public record Reading(Course course, List<BadInput> faults) {

        public Reading {
            faults = List.copyOf(faults);
        }
    }

    private final CourseFiles files;
    private final SceneSetter setter;
    private final List<Lesson> lessons = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();
    private final List<Puzzle> puzzles = new ArrayList<>();
    private final List<Question> quiz = new ArrayList<>();
    private final List<BadInput> faults = new ArrayList<>();

    private Courses(CourseFiles files) {
        this.files = files;
        this.setter = new SceneSetter(files.text());
    }

    /// The course that comes with the program.
    public static Course bundled() {
        return Bundled.COURSE;
    }

    /// Opens a folder of lessons.
    ///
    /// @throws BadInput with the first thing that is wrong in it
    public static Course open(Path folder) {
        Reading reading = read(folder);
        reading.faults().stream().findFirst().ifPresent(fault -> {
            throw fault;
        });
        return reading.course();
    }

    /// Reads a folder of lessons as far as it can be read.
    ///
    /// @throws BadInput if there is no such folder, or nothing in it
    public static Reading read(Path folder) {
        return new Courses(CourseFiles.of(folder)).read();
    }

    /// Reads one file as a course of its own, without files beside.
    ///
    /// @throws BadInput with what is wrong in it
    public static Course parse(String text, String source) {
        CourseFiles alone = new CourseFiles(source, List.of(source), name -> {
            if (name.equals(source)) {
                return text;
            }
            throw new BadInput("", says("there-is-no-file", Quoted.of(name)), says("scene-files-stand-beside-their"));
        });
        Reading reading = new Courses(alone).read();
        reading.faults().stream().findFirst().ifPresent(fault -> {
            throw fault;
        });
        return reading.course();
    }

    /// Read when it is first asked for: nobody but a learner needs it.
    private static final class Bundled {
        private static final Course COURSE = bundledCourse();
    }

    private static Course bundledCourse() {
        Reading reading = new Courses(CourseFiles.bundled()).read();
        reading.faults().stream().findFirst().ifPresent(fault -> {
            throw new IllegalStateException(fault.getMessage(), fault);
        });
        return reading.course();
    }

    private Reading read() {
        List<String> firsts = files.names().stream().filter(name -> !TRANSLATION.matcher(name).matches()).toList();
        for (String first : firsts) {
            try {
                add(first);
            } catch (BadInput fault) {
                faults.add(fault);
            }
        }
        files.names().stream().map(TRANSLATION::matcher).filter(Matcher::matches).filter(name -> !firsts.contains(name.group(1) + ".md"))
                .forEach(name -> faults.add(new BadInput(name.group(), says("this-translates-nothing"), says("a-file-md-was-expected", name.group(1)))));
        return new Reading(new Course(files.name(), lessons, pairs, puzzles, quiz), faults);
    }

    private void add(String name) {
        String id = name.replaceFirst("\\.md$", "");
        Map<String, Sheet> others = new LinkedHashMap<>();
        files.names().stream().map(TRANSLATION::matcher).filter(Matcher::matches).filter(other -> other.group(1).equals(id))
                .forEach(other -> others.put(other.group(2), sheet(other.group())));
        Translated file = new Translated(sheet(name), others);
        Optional<Entry> kind = file.first().find("kind");
        switch (kind.map(Entry::value).orElse("lesson")) {
            case "lesson" -> lessons.add(new LessonReader(setter).read(id, file));
            case "pairs" -> pairs.addAll(new PairReader(setter).read(file));
            case "puzzles" -> puzzles.addAll(new PuzzleReader(setter).read(file));
            case "quiz" -> quiz.addAll(new QuizReader(setter).read(file));
            default -> throw BadInput.unknown(says("is-no-kind-of-file", Quoted.of(kind.orElseThrow().value())), kind.get().value(), says("there-are"), KINDS).at(kind.get().place());
        }
    }

    private Sheet sheet(String name) {
        return SheetReader.read(files.text().text(name), name);
    }

    /// The ids of all pages of a course: its lessons, and `puzzles` and `quiz` where it has them.
    static List<String> pages(Course course) {
        return Stream.concat(course.lessons().stream().map(Lesson::id), Stream.of("pairs", "puzzles", "quiz")).toList();
    }
}
