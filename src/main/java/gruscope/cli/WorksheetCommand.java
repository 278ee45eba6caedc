package gruscope.cli;

import gruscope.BadInput;
import gruscope.FileName;
import gruscope.WholeFile;
import gruscope.cli.speech.Misuse;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import static gruscope.Message.says;

/// `gruscope worksheet`: pages to print, with their keys.
@Command(name = "worksheet", mixinStandardHelpOptions = true,
        footer = {"  gruscope worksheet latch -o latch.pdf            # and latch-key.pdf", "  gruscope worksheet --quiz -o quiz.pdf --language zh", "  gruscope worksheet --tips -o tips.pdf"})
final class WorksheetCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SCENE", arity = "0..1", completionCandidates = SceneArgument.Completions.class)
    private String scene;

    @Option(names = "--quiz")
    private boolean quiz;

    @Option(names = "--tips")
    private boolean tips;

    @Option(names = "--course", paramLabel = "DIR")
    private Path folder;

    @Option(names = "--unit", paramLabel = "K")
    private Integer unit;

    @Option(names = "--language", paramLabel = "NAME", defaultValue = "en")
    private String language;

    @Mixin
    private ReadingOptions options;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", required = true)
    private String output;

    @Override
    public void run() {
        if ((scene != null ? 1 : 0) + (quiz ? 1 : 0) + (tips ? 1 : 0) != 1) {
            throw new Misuse(spec.commandLine(), says("name-a-scene-or-sheet"));
        }
        if (scene != null && folder != null) {
            throw new Misuse(spec.commandLine(), says("course-belongs-to"));
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
