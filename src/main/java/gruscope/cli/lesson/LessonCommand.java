package gruscope.cli.lesson;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.lesson.Course;
import gruscope.lesson.file.CourseCheck;
import gruscope.lesson.file.Courses;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `gruscope lesson`: what lessons there are, and whether those of a folder are as they should be.
@Command(name = "lesson", mixinStandardHelpOptions = true, subcommands = {LessonCommand.Listing.class, LessonCommand.Check.class},
        description = "Lists lessons, and checks those that you write.",
        footer = {"", "Examples:", "  gruscope lesson list", "  gruscope lesson check my-lessons"})
public final class LessonCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "say what is to be done: list, or check DIR");
    }

    /// `gruscope lesson list`.
    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the lessons, puzzles and questions of a course.")
    static final class Listing implements Runnable {

        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "DIR", arity = "0..1", description = "A folder of lessons. Without it, those that come with the program.")
        private Path folder;

        @Override
        public void run() {
            Course course = Optional.ofNullable(folder).map(Courses::open).orElseGet(Courses::bundled);
            PrintWriter out = spec.commandLine().getOut();
            course.lessons().forEach(lesson -> {
                out.println(lesson.title().english() + " · " + Counted.of(lesson.steps().size(), "step") + ", " + lesson.minutes() + " min");
                out.println("    " + lesson.goal().english());
            });
            course.puzzles().forEach(puzzle -> out.println("Puzzle " + puzzle.id() + ": " + puzzle.title().english()));
            if (!course.pairs().isEmpty()) {
                out.println(course.pairs().size() + " pairs of scenes that differ in one thing");
            }
            if (!course.quiz().isEmpty()) {
                out.println(course.quiz().size() + " questions");
            }
        }
    }

    /// `gruscope lesson check`.
    @Command(name = "check", mixinStandardHelpOptions = true, description = "Walks all lessons of a folder: every number in the text, every step, pair, puzzle and question.")
    static final class Check implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "DIR", description = "A folder of lessons.")
        private Path folder;

        @Override
        public Integer call() {
            Courses.Reading reading = Courses.read(folder);
            List<BadInput> wrong = CourseCheck.of(reading);
            PrintWriter err = spec.commandLine().getErr();
            wrong.forEach(fault -> err.println(fault.getMessage()));
            err.flush();
            if (!wrong.isEmpty()) {
                return CommandLine.ExitCode.SOFTWARE;
            }
            Course course = reading.course();
            spec.commandLine().getOut().println("All is well: " + course.lessons().size() + " lessons, " + course.pairs().size() + " pairs, " + course.puzzles().size()
                    + " puzzles, " + course.quiz().size() + " questions.");
            return CommandLine.ExitCode.OK;
        }
    }
}
