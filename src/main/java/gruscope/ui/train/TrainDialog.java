package gruscope.ui.train;

import gruscope.BadInput;
import gruscope.Phrases;
import gruscope.figure.Shot;
import gruscope.figure.gallery.Gallery;
import gruscope.scene.Moment;
import gruscope.scene.Scene;
import gruscope.scene.run.Run;
import gruscope.train.Checkpoint;
import gruscope.train.Taught;
import gruscope.ui.kit.Apology;
import gruscope.ui.kit.DialogStage;
import gruscope.ui.kit.PushButton;
import gruscope.ui.pane.FigurePane;
import gruscope.ui.pane.Pointing;
import gruscope.ui.store.Store;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Teaches cells in sight: at the left what is taught to whom, at the right how they do, and the strip and the gates of a sequence that none of them has seen, at the
/// present update or at any checkpoint. What is best becomes the window's scene when one takes it over; closing stops nothing but the updates, and
/// nothing that was learned is lost while the window is open.
public final class TrainDialog {

    private final Stage owner;
    private final Store store;
    private final Phrases phrases;
    private final TrainForm form;
    private final TrainingChart chart;
    private final Button go;
    private final Button step;
    private final Button stop;
    private final Button take;
    private final ProgressBar progress = new ProgressBar(0);
    private final Slider checkpoint = new Slider(0, 1, 1);
    private final ComboBox<String> course = new ComboBox<>();
    private final Label said = new Label();
    private final FigurePane strip;
    private final FigurePane gates;
    private final BorderPane content = new BorderPane();
    private Optional<TrainingJob> job = Optional.empty();
    private List<TrainingJob.Track> tracks = List.of();
    private boolean running;
    private boolean showing;

    public TrainDialog(Stage owner, Store store, Phrases phrases) {
        this.owner = owner;
        this.store = store;
        this.phrases = phrases;
        this.form = new TrainForm(phrases);
        this.chart = new TrainingChart(phrases, store.look());
        Pointing pointing = new Pointing(store, phrases, _ -> { }, _ -> { });
        this.strip = new FigurePane(Gallery.named("strip"), pointing);
        this.gates = new FigurePane(Gallery.named("gates"), pointing);
        go = button("train-go", phrases.text("train.go"), this::goOrPause);
        go.getStyleClass().add("primary");
        step = button("train-step", phrases.text("train.step"), this::step);
        stop = button("train-stop", phrases.text("train.stop"), this::stop);
        take = button("train-take", phrases.text("train.take"), this::take);
        progress.setId("train-progress");
        progress.setMaxWidth(Double.MAX_VALUE);
        checkpoint.setId("train-checkpoint");
        checkpoint.valueProperty().addListener(_ -> showCheckpoint());
        course.setId("train-course");
        course.setOnAction(_ -> showCheckpoint());
        said.setWrapText(true);
        said.setId("train-said");
        said.setText(phrases.text("train.begin"));
        lay();
        showButtons();
    }

    /// Goes on where another was left that speaks another language: its choices, its courses and the checkpoint that it showed.
    public void resume(TrainDialog other) {
        other.pause();
        form.fill(other.form);
        job = other.job;
        job.ifPresent(going -> {
            going.tell(this::told);
            form.freeze(true);
        });
        if (!other.tracks.isEmpty()) {
            told(other.tracks);
            course.getSelectionModel().select(other.course.getSelectionModel().getSelectedIndex());
            checkpoint.setValue(other.checkpoint.getValue());
        }
        showButtons();
    }

    /// Opens it, as it was left.
    public void show() {
        DialogStage dialog = new DialogStage(owner, store.look(), phrases.text("train.title"), content);
        dialog.stage().addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                dialog.stage().hide();
            }
        });
        dialog.show(wrong -> said.setText(Apology.of(wrong, phrases)), () -> {
            pause();
            // It opens in another window next time.
            content.getScene().setRoot(new Region());
        });
    }

    private void lay() {
        VBox left = new VBox(12, form.node(), new HBox(6, go, step, stop), progress, said, new Region(), take);
        VBox.setVgrow(left.getChildren().get(4), Priority.ALWAYS);
        left.setMinWidth(Region.USE_PREF_SIZE);
        left.setPrefWidth(340);
        HBox scrub = new HBox(10, course, new Label(phrases.text("train.checkpoint")), checkpoint);
        HBox.setHgrow(checkpoint, Priority.ALWAYS);
        strip.setPrefHeight(150);
        gates.setPrefHeight(150);
        VBox right = new VBox(10, chart.node(), scrub, strip, gates);
        VBox.setVgrow(chart.node(), Priority.ALWAYS);
        content.setLeft(left);
        content.setCenter(right);
        BorderPane.setMargin(left, new Insets(14));
        BorderPane.setMargin(right, new Insets(14));
    }

    private void goOrPause() {
        if (running) {
            pause();
        } else if (begin()) {
            running = true;
            job.ifPresent(TrainingJob::go);
        }
        showButtons();
    }

    private void step() {
        if (begin()) {
            running = false;
            job.ifPresent(TrainingJob::step);
        }
        showButtons();
    }

    /// A new course where none is under way.
    private boolean begin() {
        if (job.isPresent()) {
            return true;
        }
        try {
            tracks = List.of();
            job = Optional.of(new TrainingJob(form.plans(), this::told));
            form.freeze(true);
            return true;
        } catch (BadInput e) {
            said.setText(e.in(phrases));
            return false;
        }
    }

    private void pause() {
        running = false;
        job.ifPresent(TrainingJob::pause);
        showButtons();
    }

    private void stop() {
        job.ifPresent(TrainingJob::stop);
        ended();
    }

    private void ended() {
        running = false;
        job = Optional.empty();
        form.freeze(false);
        showButtons();
    }

    /// The checkpoint that is shown, as the scene of the window.
    private void take() {
        shown().ifPresent(scene -> {
            store.edit(scene);
            content.getScene().getWindow().hide();
        });
    }

    private void told(List<TrainingJob.Track> now) {
        boolean fresh = tracks.isEmpty();
        boolean last = fresh || checkpoint.getValue() >= checkpoint.getMax();
        tracks = now;
        showing = true;
        if (fresh) {
            course.getItems().setAll(now.stream().map(this::name).toList());
            course.getSelectionModel().selectFirst();
        }
        int most = now.stream().mapToInt(track -> track.kept().size() - 1).max().orElse(1);
        checkpoint.setMax(Math.max(1, most));
        if (last) {
            checkpoint.setValue(checkpoint.getMax());
        }
        showing = false;
        int updates = now.stream().mapToInt(TrainingJob.Track::updates).sum();
        int all = now.stream().mapToInt(track -> track.plan().updates()).sum();
        progress.setProgress(updates / (double) all);
        if (now.stream().allMatch(TrainingJob.Track::over)) {
            ended();
        }
        showCheckpoint();
        showButtons();
    }

    private String name(TrainingJob.Track track) {
        return phrases.text("train.course", track.plan().cell().kind().name(), track.plan().units(), String.valueOf(track.plan().seed()));
    }

    private Optional<TrainingJob.Track> chosen() {
        int index = course.getSelectionModel().getSelectedIndex();
        return index < 0 || index >= tracks.size() ? Optional.empty() : Optional.of(tracks.get(index));
    }

    private Optional<Checkpoint> chosenCheckpoint() {
        return chosen().map(track -> track.kept().get(Math.min(track.kept().size() - 1, (int) Math.round(checkpoint.getValue()))));
    }

    private Optional<Scene> shown() {
        return chosen().flatMap(track -> chosenCheckpoint().map(one -> Taught.scene(track.plan(), one)));
    }

    private void showCheckpoint() {
        Optional<Checkpoint> one = chosenCheckpoint();
        if (showing || one.isEmpty()) {
            return;
        }
        chart.show(tracks, one.get().update());
        Checkpoint best = chosen().orElseThrow().kept().stream().min(Comparator.comparingDouble(kept -> kept.verdict().loss())).orElseThrow();
        said.setText(phrases.text("train.said", String.valueOf(one.get().update()), number(one.get().verdict().loss()), Math.round(100 * one.get().verdict().right()),
                String.valueOf(best.update()), number(best.verdict().loss())));
        Scene scene = shown().orElseThrow().withView(store.scene().view().withUnit(0));
        Run run = Run.of(scene);
        Shot shot = Shot.of(run, store.look()).at(Moment.after(run.trace().length(), scene.beats().size() - 1));
        strip.show(Gallery.named("strip"), shot, 1);
        gates.show(Gallery.named("gates"), shot, 1);
    }

    private String number(double loss) {
        return store.look().plain(loss);
    }

    private void showButtons() {
        go.setText(phrases.text(running ? "train.pause" : job.isPresent() ? "train.continue" : "train.go"));
        stop.setDisable(job.isEmpty());
        take.setDisable(tracks.isEmpty());
    }

    private static PushButton button(String id, String text, Runnable action) {
        return new PushButton(id, text, action);
    }
}
