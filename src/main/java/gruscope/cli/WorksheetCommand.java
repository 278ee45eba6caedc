package gruscope.cli;

import gruscope.BadInput;
import gruscope.FileName;
import gruscope.WholeFile;
import gruscope.export.ask.Reading;
import gruscope.export.sheet.QuestionSheet;
import gruscope.export.sheet.SheetFile;
import gruscope.export.sheet.TeachersPage;
import gruscope.export.sheet.Worksheet;
import gruscope.lesson.Course;
import gruscope.lesson.file.Courses;
import gruscope.scene.Language;
import gruscope.scene.Scene;
import gruscope.scene.file.Opened;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import static gruscope.Message.says;

/// `gruscope worksheet`: pages to print, with their keys.
@Command(name = "worksheet", mixinStandardHelpOptions = true,
        description = "Makes a PDF to print: a scene's steps with blanks to reckon by hand, the questions of the quiz, or a teacher's page. The key goes to a file beside.",
        footer = {"", "Examples:", "  gruscope worksheet latch -o latch.pdf            # and latch-key.pdf", "  gruscope worksheet --quiz -o quiz.pdf --language zh",
                "  gruscope worksheet --tips -o tips.pdf"})
final class WorksheetCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SCENE", arity = "0..1", completionCandidates = SceneArgument.Completions.class, description = SceneArgument.DESCRIPTION)
    private String scene;

    @Option(names = "--quiz", description = "The questions of the quiz, to be asked before a class and after it.")
    private boolean quiz;

    @Option(names = "--tips", description = "A teacher's page: a plan, tips for each lesson, what the model simplifies.")
    private boolean tips;

    @Option(names = "--course", paramLabel = "DIR", description = "With --quiz or --tips: a folder of lessons in place of those that come with the program.")
    private Path folder;

    @Option(names = "--unit", paramLabel = "K", description = "The hidden unit that is reckoned, from 1. Default: the scene's own.")
    private Integer unit;

    @Option(names = "--language", paramLabel = "NAME", defaultValue = "en", description = "en or zh. Default: ${DEFAULT-VALUE}.")
    private String language;

    @Mixin
    private ReadingOptions options;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", required = true, description = "The PDF to write; its key is called FILE-key.pdf.")
    private String output;

    @Override
    public void run() {
        if ((scene != null ? 1 : 0) + (quiz ? 1 : 0) + (tips ? 1 : 0) != 1) {
            throw new ParameterException(spec.commandLine(), "name a SCENE, or --quiz, or --tips");
        }
        if (scene != null && folder != null) {
            throw new ParameterException(spec.commandLine(), "--course belongs to --quiz and --tips");
        }
        Path file = BadInput.at("-o", () -> FileName.path(output));
        Locale spoken = BadInput.at("--language", () -> Language.named(language)).locales().getFirst();
        if (tips) {
            WholeFile.write(file, TeachersPage.pdf(course(), spoken));
            return;
        }
        if (quiz) {
            Course course = course();
            if (course.quiz().isEmpty()) {
                throw new BadInput(course.name(), says("there-are-no-questions-in"), says("a-file-with-kind-quiz"));
            }
            SheetFile.write(file, QuestionSheet.pdf(course.quiz(), spoken, false), QuestionSheet.pdf(course.quiz(), spoken, true));
            return;
        }
        Reading reading = options.reading();
        Opened opened = reading.on(SceneArgument.open(scene, reading.choice()));
        Scene seen = opened.scene();
        if (unit != null) {
            if (unit < 1 || unit > seen.hiddenSize()) {
                throw new BadInput("--unit", says("there-is-no-unit", unit), says("the-units-are-1-to", seen.hiddenSize()));
            }
            seen = seen.withView(seen.view().withUnit(unit - 1));
        }
        Worksheet sheet = Worksheet.of(seen);
        SheetFile.write(file, sheet.pdf(spoken, false), sheet.pdf(spoken, true));
    }

    private Course course() {
        return Optional.ofNullable(folder).map(Courses::open).orElseGet(Courses::bundled);
    }
}
