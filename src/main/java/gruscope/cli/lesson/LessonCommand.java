package gruscope.cli.lesson;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.cli.speech.Misuse;
import gruscope.cli.speech.Speech;
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

import static gruscope.Message.says;

/// `gruscope lesson`: what lessons there are, and whether those of a folder are as they should be.
@Command(name = "lesson", mixinStandardHelpOptions = true, subcommands = {LessonCommand.Listing.class, LessonCommand.Check.class},
        footer = {"  gruscope lesson list", "  gruscope lesson check my-lessons"})
public final class LessonCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new Misuse(spec.commandLine(), says("lesson-list-or-check"));
    }

    /// `gruscope lesson list`.
    @Command(name = "list", mixinStandardHelpOptions = true)
    static final class Listing implements Runnable {

        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "DIR", arity = "0..1")
        private Path folder;

        @Override
        public void run() {
            Course course = Optional.ofNullable(folder).map(Courses::open).orElseGet(Courses::bundled);
            PrintWriter out = spec.commandLine().getOut();
            course.lessons().forEach(lesson -> {
                out.println(Speech.of(says("lesson.listed", lesson.title().in(Speech.language()), Counted.of(lesson.steps().size(), "lesson step"), lesson.minutes())));
                out.println("    " + lesson.goal().in(Speech.language()));
            });
            course.puzzles().forEach(puzzle -> out.println(Speech.of(says("puzzle.listed", puzzle.id(), puzzle.title().in(Speech.language())))));
            if (!course.pairs().isEmpty()) {
                out.println(Speech.of(says("pairs.listed", course.pairs().size())));
            }
            if (!course.quiz().isEmpty()) {
                out.println(Speech.of(says("questions.listed", course.quiz().size())));
            }
        }
    }

    /// `gruscope lesson check`.
    @Command(name = "check", mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "DIR")
        private Path folder;

        @Override
        public Integer call() {
            Courses.Reading reading = Courses.read(folder);
            List<BadInput> wrong = CourseCheck.of(reading);
            PrintWriter err = spec.commandLine().getErr();
            wrong.forEach(fault -> err.println(Speech.of(fault.told())));
            err.flush();
            if (!wrong.isEmpty()) {
                return CommandLine.ExitCode.SOFTWARE;
            }
            Course course = reading.course();
            spec.commandLine().getOut().println(Speech.of(says("course-is-well", course.lessons().size(), course.pairs().size(), course.puzzles().size(), course.quiz().size())));
            return CommandLine.ExitCode.OK;
        }
    }
}
