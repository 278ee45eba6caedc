package gruscope.ui.lesson;

import gruscope.BadInput;
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

/// What is printed for a class: a worksheet of the scene that is shown, the questions, the teacher's page.
public final class PrintDeeds {

    private final Stage stage;
    private final Study study;
    private final Store store;
    private final Locale language;
    private final Phrases words;

    public PrintDeeds(Stage stage, Study study, Store store, Locale language) {
        this.stage = stage;
        this.study = study;
        this.store = store;
        this.language = language;
        this.words = Phrases.of("study", List.of(language));
    }

    public MenuItem worksheet() {
        return deed("learn.worksheet", "worksheet.pdf", this::writeWorksheet);
    }

    public MenuItem questions() {
        return deed("learn.questions", "questions.pdf", this::writeQuestions);
    }

    public MenuItem tips() {
        return deed("learn.tips", "teacher.pdf", this::writeTips);
    }

    void writeWorksheet(Path file) {
        Worksheet sheet = Worksheet.of(store.scene());
        SheetFile.write(file, sheet.pdf(language, false), sheet.pdf(language, true));
        store.say(words.text("printed", file.getFileName()));
    }

    void writeQuestions(Path file) {
        SheetFile.write(file, QuestionSheet.pdf(study.course().quiz(), language, false), QuestionSheet.pdf(study.course().quiz(), language, true));
        store.say(words.text("printed", file.getFileName()));
    }

    void writeTips(Path file) {
        WholeFile.write(file, TeachersPage.pdf(study.course(), language));
        store.say(words.text("printed.alone", file.getFileName()));
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
                    store.say(e.getMessage());
                }
            }
        });
    }
}
