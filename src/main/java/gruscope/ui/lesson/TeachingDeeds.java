package gruscope.ui.lesson;

import gruscope.BadInput;
import gruscope.Message;
import gruscope.Phrases;
import gruscope.WholeFile;
import gruscope.export.sheet.QuestionSheet;
import gruscope.export.sheet.SheetFile;
import gruscope.export.sheet.TeachersPage;
import gruscope.export.sheet.Worksheet;
import gruscope.ui.kit.Deed;
import gruscope.ui.store.Store;
import javafx.scene.control.MenuItem;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// What a teacher needs for a class: notes in a window of their own, and on paper a worksheet of the scene that is shown, the questions, the teacher's
/// page.
public final class TeachingDeeds {

    private final Stage stage;
    private final Study study;
    private final Store store;
    private final Locale language;
    private final Phrases words;

    public TeachingDeeds(Stage stage, Study study, Store store, Locale language) {
        this.stage = stage;
        this.study = study;
        this.store = store;
        this.language = language;
        this.words = Phrases.of("study", List.of(language));
    }

    /// All of it, for a menu.
    public List<MenuItem> items() {
        return List.of(new Deed("learn-notes", words.text("learn.notes"), () -> new NotesStage(stage, study, store).open()),
                deed("learn.worksheet", "worksheet.pdf", this::writeWorksheet), deed("learn.questions", "questions.pdf", this::writeQuestions),
                deed("learn.tips", "teacher.pdf", this::writeTips));
    }

    void writeWorksheet(Path file) {
        Worksheet sheet = Worksheet.of(store.scene());
        SheetFile.write(file, sheet.pdf(language, false), sheet.pdf(language, true));
        said("printed", file);
    }

    void writeQuestions(Path file) {
        SheetFile.write(file, QuestionSheet.pdf(study.course().quiz(), language, false), QuestionSheet.pdf(study.course().quiz(), language, true));
        said("printed", file);
    }

    void writeTips(Path file) {
        WholeFile.write(file, TeachersPage.pdf(study.course(), language));
        said("printed.alone", file);
    }

    private void said(String key, Path file) {
        store.notices().done(Message.of("study", words -> words.text(key, file.getFileName())));
    }

    private Deed deed(String key, String name, Consumer<Path> write) {
        return new Deed(key.replace('.', '-'), words.text(key), () -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(words.text(key));
            chooser.setInitialFileName(name);
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PDF", "*.pdf"));
            File file = chooser.showSaveDialog(stage);
            if (file != null) {
                try {
                    write.accept(file.toPath());
                } catch (BadInput e) {
                    store.say(e);
                }
            }
        });
    }
}
