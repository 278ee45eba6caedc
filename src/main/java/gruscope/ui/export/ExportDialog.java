package gruscope.ui.export;

import gruscope.Phrases;
import gruscope.WholeFile;
import gruscope.export.ask.Format;
import gruscope.export.ask.Setting;
import gruscope.export.ask.Shell;
import gruscope.export.make.Companions;
import gruscope.export.make.Order;
import gruscope.export.make.Picture;
import gruscope.export.make.RenderLine;
import gruscope.export.make.Wish;
import gruscope.export.page.Pages;
import gruscope.scene.file.Presets;
import gruscope.scene.run.Run;
import gruscope.ui.kit.Apology;
import gruscope.ui.kit.DialogStage;
import gruscope.ui.kit.PushButton;
import gruscope.ui.store.Store;
import javafx.animation.AnimationTimer;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// Makes a picture of the window's run: at the right what is asked for, at the left the very picture, below what can be done with it.
public final class ExportDialog {

    private final DialogStage dialog;
    private final Stage stage;
    private final Run run;
    private final Phrases phrases;
    private final ExportTarget target;
    private final ExportMemory memory = new ExportMemory();
    private final ExportForm form;
    private final ExportPreview preview;
    private final ExportStatus status;
    private final DraggedPicture dragged;
    private final List<Region> deeds;
    private final AnimationTimer unfolding = new AnimationTimer() {
        @Override
        public void handle(long now) {
            if (!form.unfold()) {
                stop();
            }
        }
    };
    private Optional<ExportJob> job = Optional.empty();
    private boolean possible;
    private String lastName = "";

    public ExportDialog(Stage owner, Store store, Phrases phrases, ExportTarget target) {
        this.run = store.settled();
        this.phrases = phrases;
        this.target = target;
        this.status = new ExportStatus(phrases, this::giveUp);
        this.preview = new ExportPreview(phrases, store.look().palette(), this::judged);
        this.form = new ExportForm(phrases, run, this::changed);
        this.dragged = new DraggedPicture(this::fileName);
        preview.view().setOnDragDetected(this::drag);
        Button export = button("export-export", "export.export", this::export);
        export.setDefaultButton(true);
        export.getStyleClass().add("primary");
        Button close = button("export-close", "export.close", this::close);
        deeds = List.of(export, button("export-copy", "export.copy", this::copyPicture), new ExportCopies(phrases, this::copyText).node(),
                button("export-copy-command", "export.copy-command", this::copyCommand));
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox buttons = new HBox(deeds.get(1), deeds.get(2), deeds.get(3), between, close, export);
        buttons.getStyleClass().add("export-row");
        VBox bottom = new VBox(status.node(), buttons);
        bottom.getStyleClass().add("bottom");
        BorderPane root = new BorderPane(preview.node());
        root.setRight(form.node());
        root.setBottom(bottom);
        root.getStyleClass().add("export");
        dialog = new DialogStage(owner, store.look(), phrases.text("export.title"), root);
        stage = dialog.stage();
        stage.getScene().addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    public void show() {
        unfolding.start();
        dialog.show(wrong -> status.refuse(Apology.of(wrong, phrases)), () -> {
            unfolding.stop();
            giveUp();
            preview.end();
            memory.remember(form.written());
        });
        form.take(memory.last());
    }

    private void pressed(KeyEvent event) {
        boolean typing = stage.getScene().getFocusOwner() instanceof TextInputControl;
        if (event.getCode() == KeyCode.ESCAPE) {
            if (job.isPresent()) {
                giveUp();
            } else {
                close();
            }
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.C && !typing && !deeds.get(1).isDisabled()) {
            copyPicture();
        } else {
            return;
        }
        event.consume();
    }

    private void changed() {
        possible = form.check();
        status.calm();
        if (possible) {
            preview.want(wish());
        }
        enable();
    }

    private void judged(Optional<Throwable> problem) {
        if (form.check()) {
            possible = problem.isEmpty();
            problem.ifPresent(wrong -> status.refuse(Apology.of(wrong, phrases)));
            enable();
        }
    }

    private void enable() {
        deeds.forEach(deed -> deed.setDisable(!possible || job.isPresent()));
    }

    private ExportWish wish() {
        return new ExportWish(run, form.settings(), form.format());
    }

    private void export() {
        ExportWish wish = wish();
        target.ask(stage, memory.folder(), fileName(wish), wish.format()).ifPresent(chosen -> {
            Path file = ended(chosen, wish.format());
            Order order = order(wish, file);
            Optional<Path> lost = Stream.concat(Stream.of(file).filter(one -> !one.equals(chosen)), order.beside().stream()).filter(Files::exists).findFirst();
            lost.ifPresentOrElse(there -> status.ask(phrases.text("export.exists", there.getFileName()), () -> write(wish, order)), () -> write(wish, order));
        });
    }

    private Order order(ExportWish wish, Path file) {
        return new Order(new Wish(run.scene(), wish.settings(), wish.format()), Map.of(), file, form.captioned());
    }

    private void write(ExportWish wish, Order order) {
        Path file = order.file();
        work(progress -> {
            Pages pages = wish.pages(progress);
            byte[] bytes = Picture.of(pages, wish.format(), progress);
            Map<Path, byte[]> beside = Companions.of(order, pages);
            progress.finish();
            WholeFile.write(file, bytes);
            beside.forEach(WholeFile::write);
            return bytes;
        }, bytes -> {
            dragged.keep(wish, bytes);
            memory.remember(file.toAbsolutePath().getParent());
            memory.remember(form.written());
            lastName = file.getFileName().toString();
            status.say(phrases.text("export.saved", file, kilobytes(bytes.length)));
        });
    }

    private void drag(MouseEvent event) {
        event.consume();
        if (!possible || job.isPresent()) {
            return;
        }
        ExportWish wish = wish();
        try {
            if (!dragged.start(preview.view(), wish)) {
                work(wish::bytes, bytes -> {
                    dragged.keep(wish, bytes);
                    status.say(phrases.text("export.draggable"));
                });
            }
        } catch (RuntimeException wrong) {
            status.refuse(Apology.of(wrong, phrases));
        }
    }

    private void copyPicture() {
        ExportWish wish = wish();
        int frame = preview.seen().map(seen -> seen.sight().frame()).orElse(0);
        work(progress -> ClipboardPicture.of(wish, frame, progress), content -> {
            content.put();
            status.say(phrases.text("export.copied.picture"));
        });
    }

    private void copyText(String name, ExportCopies.Text text) {
        ExportWish wish = wish();
        work(progress -> {
            Pages pages = wish.pages(progress);
            return text.of(wish, pages);
        }, content -> {
            putText(content);
            status.say(phrases.text("export.copied.text", name));
        });
    }

    private void copyCommand() {
        ExportWish wish = wish();
        String file = lastName.endsWith("." + wish.format().ending()) ? lastName : fileName(wish);
        putText(RenderLine.of(order(wish, Path.of(file)), Shell.ofThisSystem()));
        status.say(phrases.text("export.copied.command"));
    }

    private static void putText(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private <T> void work(Function<ExportJob.Watcher, T> work, Consumer<T> done) {
        status.working(0);
        job = Optional.of(ExportJob.start(work, status::working, result -> {
            job = Optional.empty();
            enable();
            done.accept(result);
        }, this::failed));
        enable();
    }

    private void failed(Throwable wrong) {
        job = Optional.empty();
        enable();
        if (wrong instanceof CancellationException) {
            status.say(phrases.text("export.given-up"));
        } else {
            status.refuse(Apology.of(wrong, phrases));
        }
    }

    private void close() {
        stage.hide();
    }

    private void giveUp() {
        job.ifPresent(ExportJob::giveUp);
    }

    private String fileName(ExportWish wish) {
        String scene = Presets.withModel(run.scene().model()).orElse("gruscope");
        String figure = wish.settings().text(Setting.FIGURE).orElse("").replaceAll("[^a-z]+", "-");
        return scene + "-" + figure + "." + wish.format().ending();
    }

    /// The file under a name that ends as the format's do.
    private static Path ended(Path file, Format format) {
        String name = file.getFileName().toString();
        String ending = "." + format.ending();
        return name.toLowerCase(Locale.ROOT).endsWith(ending) ? file : file.resolveSibling(name + ending);
    }

    private static String kilobytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / 1024.0);
    }

    private Button button(String id, String key, Runnable action) {
        return new PushButton(id, phrases.text(key), action).explained(phrases.text("tip." + key));
    }
}
