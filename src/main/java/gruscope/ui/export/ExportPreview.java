package gruscope.ui.export;

import gruscope.Phrases;
import gruscope.export.ask.FilmTiming;
import gruscope.figure.ink.Palette;
import gruscope.figure.ink.Size;
import gruscope.ui.kit.Toggle;
import javafx.animation.AnimationTimer;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// The very picture that would be written, drawn to fit; below it how large it is and what its maker should know. A film plays and is scrubbed.
final class ExportPreview {

    private static final double UNITS_PER_INCH = 96;
    private static final double MM_PER_INCH = 25.4;

    private final Phrases phrases;
    private final Consumer<Optional<Throwable>> judged;
    private final PageView view;
    private final Toggle play;
    private final Slider scrub = new Slider();
    private final Label frame = new Label();
    private final HBox film;
    private final Label size = new Label();
    private final Label warning = new Label();
    private final VBox node;
    private final PageWork work;
    private final Playing playing = new Playing();
    private Optional<ExportWish> wish = Optional.empty();
    private Optional<PageWork.Seen> seen = Optional.empty();
    private PageWork.Sight asked;

    /// @param judged told of every picture whether it can be made, and what is wrong if not
    ExportPreview(Phrases phrases, Palette palette, Consumer<Optional<Throwable>> judged) {
        this.phrases = phrases;
        this.judged = judged;
        this.view = new PageView(palette, this::ask);
        this.work = new PageWork(this::show, problem -> judged.accept(Optional.of(problem)));
        this.play = new Toggle("export-play", phrases.text("export.play"));
        this.film = new HBox(play, scrub, frame);
        play.selectedProperty().addListener((_, _, on) -> playing.set(on));
        scrub.setId("export-scrub");
        scrub.setBlockIncrement(1);
        scrub.setAccessibleText(phrases.text("export.scrub"));
        scrub.valueProperty().addListener((_, _, _) -> ask());
        HBox.setHgrow(scrub, Priority.ALWAYS);
        frame.setId("export-frame");
        frame.setMinWidth(Region.USE_PREF_SIZE);
        film.getStyleClass().add("export-row");
        size.setId("export-size-shown");
        size.getStyleClass().add("reason");
        warning.setId("export-warning");
        for (Label label : List.of(size, warning)) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        for (Region part : List.of(film, warning)) {
            part.managedProperty().bind(part.visibleProperty());
            part.setVisible(false);
        }
        VBox.setVgrow(view, Priority.ALWAYS);
        node = new VBox(view, film, size, warning);
        node.getStyleClass().add("stack");
    }

    Region node() {
        return node;
    }

    PageView view() {
        return view;
    }

    /// What is shown at present; it stays while another cannot be had.
    Optional<PageWork.Seen> seen() {
        return seen;
    }

    void want(ExportWish next) {
        if (!wish.equals(Optional.of(next))) {
            wish = Optional.of(next);
            ask();
        }
    }

    void end() {
        playing.stop();
        work.end();
    }

    private void ask() {
        wish.filter(_ -> view.getWidth() > 1 && view.getHeight() > 1).ifPresent(wanted -> {
            PageWork.Sight sight = new PageWork.Sight(wanted, (int) Math.round(scrub.getValue()), view.roomAcross(), view.roomDown());
            if (!sight.equals(asked)) {
                asked = sight;
                work.want(sight);
            }
        });
    }

    private void show(PageWork.Seen next) {
        boolean current = wish.equals(Optional.of(next.wish()));
        seen = Optional.of(next);
        view.show(next.picture());
        view.setAccessibleText(next.page().caption().description());
        boolean moving = next.wish().format().isMoving();
        film.setVisible(moving);
        scrub.setMax(next.frames() - 1.0);
        if (!moving) {
            play.setSelected(false);
        }
        FilmTiming motion = next.pages().recipe().motion();
        frame.setText(phrases.text("export.frame", Math.min(next.sight().frame() + 1, next.frames()), next.frames()));
        size.setText(measured(next) + (moving ? phrases.text("export.length", next.frames(), decimal(next.frames() / motion.fps() + motion.hold())) : ""));
        warning.setText(next.warning().map(text -> phrases.text("export.warning", text.in(phrases))).orElse(""));
        warning.setVisible(next.warning().isPresent());
        if (current) {
            judged.accept(Optional.empty());
        }
    }

    private String measured(PageWork.Seen shown) {
        Size units = shown.page().drawing().size();
        double density = shown.pages().recipe().sheet().pixelsPerUnit();
        String across = decimal(units.width() / UNITS_PER_INCH * MM_PER_INCH);
        String down = decimal(units.height() / UNITS_PER_INCH * MM_PER_INCH);
        return switch (shown.wish().format()) {
            case PNG, GIF, APNG, MP4, WEBM -> phrases.text("export.measured.pixels", Math.round(units.width() * density), Math.round(units.height() * density),
                    across, down, Math.round(density * UNITS_PER_INCH));
            case SVG, PDF, TEX, PPTX, HTML -> phrases.text("export.measured.vectors", Math.round(units.width()), Math.round(units.height()), across, down);
        };
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /// Moves on from frame to frame in the film's own time; frames that cannot be drawn in time are left out.
    private final class Playing extends AnimationTimer {

        private long begun;
        private double from;

        void set(boolean on) {
            play.setText(phrases.text(on ? "export.pause" : "export.play"));
            if (on) {
                begun = -1;
                from = scrub.getValue() >= scrub.getMax() ? 0 : scrub.getValue();
                start();
            } else {
                stop();
            }
        }

        @Override
        public void handle(long now) {
            if (begun < 0) {
                begun = now;
            }
            if (seen.isPresent() && !work.busy()) {
                double passed = (now - begun) * 1e-9 * seen.get().pages().recipe().motion().fps();
                scrub.setValue(Math.floor(from + passed) % seen.get().frames());
            }
        }
    }
}
