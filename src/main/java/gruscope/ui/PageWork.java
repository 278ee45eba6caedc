package gruscope.ui;

import gruscope.engine.Progress;
import gruscope.export.Page;
import gruscope.export.Pages;
import gruscope.export.Raster;
import gruscope.scene.Moment;
import javafx.application.Platform;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Makes pages and their pixels beside the window's thread; of several that are wanted meanwhile, only the last is made.
final class PageWork {

    private final ExecutorService worker = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("preview").factory());
    private final AtomicReference<Sight> wanted = new AtomicReference<>();
    private final Consumer<Seen> seen;
    private final Consumer<RuntimeException> refused;
    private Reel made;

    /// What is to be seen: a frame of what is wished for, drawn to fit an area.
    ///
    /// @param frame         of a film, from 0; one beyond its end is the last
    /// @param width, height in device pixels
    record Sight(ExportWish wish, int frame, double width, double height) {
    }

    /// What came of it.
    ///
    /// @param frames  how many the film has; 1 of a still
    /// @param picture at the size it is shown in
    record Seen(Sight sight, Pages pages, int frames, Page page, BufferedImage picture, Optional<String> warning) {

        ExportWish wish() {
            return sight.wish();
        }
    }

    /// The pages of a wish; kept, because its frames are asked for one after the other.
    private record Reel(ExportWish wish, Pages pages, List<Moment> frames, Optional<String> warning) {
    }

    /// @param seen    told on the window's thread
    /// @param refused likewise
    PageWork(Consumer<Seen> seen, Consumer<RuntimeException> refused) {
        this.seen = seen;
        this.refused = refused;
    }

    void want(Sight sight) {
        if (wanted.getAndSet(sight) == null) {
            worker.execute(this::work);
        }
    }

    /// Whether something wanted is still being made.
    boolean busy() {
        return wanted.get() != null;
    }

    void end() {
        wanted.set(null);
        worker.shutdownNow();
    }

    private void work() {
        Sight sight = wanted.get();
        while (sight != null) {
            make(sight);
            Sight done = sight;
            sight = wanted.updateAndGet(next -> next == done ? null : next);
        }
    }

    private void make(Sight sight) {
        try {
            Seen result = see(sight);
            Platform.runLater(() -> seen.accept(result));
        } catch (CancellationException _) {
            // Overtaken by another wish.
        } catch (RuntimeException e) {
            if (wanted.get() == sight) {
                Platform.runLater(() -> refused.accept(e));
            }
        }
    }

    private Seen see(Sight sight) {
        if (made == null || !made.wish().equals(sight.wish())) {
            made = reel(sight.wish(), _ -> {
                Sight latest = wanted.get();
                if (latest == null || !latest.wish().equals(sight.wish())) {
                    throw new CancellationException();
                }
            });
        }
        Page page = made.frames().isEmpty() ? made.pages().still() : made.pages().frame(made.frames().get(Math.min(sight.frame(), made.frames().size() - 1)));
        double fit = Math.min(sight.width() / page.drawing().size().width(), sight.height() / page.drawing().size().height());
        return new Seen(sight, made.pages(), Math.max(1, made.frames().size()), page, Raster.of(page, Math.min(fit, most(sight.wish(), made.pages()))),
                made.warning());
    }

    /// A picture of pixels is shown no larger than it is.
    private static double most(ExportWish wish, Pages pages) {
        return switch (wish.format()) {
            case PNG, GIF, APNG, MP4, WEBM -> pages.recipe().sheet().pixelsPerUnit();
            case SVG, PDF, HTML -> Double.MAX_VALUE;
        };
    }

    private static Reel reel(ExportWish wish, Progress progress) {
        Pages pages = wish.pages(progress);
        return new Reel(wish, pages, wish.format().isMoving() ? pages.frames() : List.of(), pages.warning());
    }
}
