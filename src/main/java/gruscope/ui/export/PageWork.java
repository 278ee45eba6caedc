package gruscope.ui.export;

import gruscope.Message;
import gruscope.Progress;
import gruscope.export.page.Page;
import gruscope.export.page.Pages;
import gruscope.export.page.Raster;
import gruscope.scene.Moment;
import gruscope.ui.kit.LongWork;
import gruscope.ui.kit.Outcome;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/// Makes pages and their pixels beside the window's thread; of several that are wanted meanwhile, only the last is made.
final class PageWork {

    private final LongWork work = new LongWork("preview");
    private final Consumer<Seen> seen;
    private final Consumer<Throwable> refused;
    private Optional<Reel> made = Optional.empty();
    private volatile Sight wanted;

    /// What is to be seen: a frame of what is wished for, drawn to fit an area.
    ///
    /// @param frame         of a film, from 0; one beyond its end is the last
    /// @param width, height in device pixels
    record Sight(ExportWish wish, int frame, double width, double height) {
    }

    /// The pages of a wish; kept, because its frames are asked for one after the other.
    ///
    /// @param moments of a film's frames; none of a still
    record Reel(ExportWish wish, Pages pages, List<Moment> moments, Optional<Message> warning) {
    }

    /// What came of it.
    ///
    /// @param picture at the size it is shown in
    record Seen(Sight sight, Reel reel, Page page, BufferedImage picture) {

        ExportWish wish() {
            return sight.wish();
        }

        Pages pages() {
            return reel.pages();
        }

        /// How many the film has; 1 of a still.
        int frames() {
            return Math.max(1, reel.moments().size());
        }

        Optional<Message> warning() {
            return reel.warning();
        }
    }

    /// @param seen    told on the window's thread
    /// @param refused likewise
    PageWork(Consumer<Seen> seen, Consumer<Throwable> refused) {
        this.seen = seen;
        this.refused = refused;
    }

    void want(Sight sight) {
        wanted = sight;
        if (!work.busy()) {
            begin();
        }
    }

    /// Whether something wanted is still being made.
    boolean busy() {
        return work.busy();
    }

    void end() {
        wanted = null;
        work.cancel();
    }

    private void begin() {
        Sight sight = wanted;
        Optional<Reel> kept = made.filter(reel -> reel.wish().equals(sight.wish()));
        work.start(progress -> {
            Reel reel = kept.orElseGet(() -> reel(sight.wish(), share -> goOn(sight, progress, share)));
            return see(sight, reel);
        }, _ -> { }, outcome -> ended(sight, outcome));
    }

    /// A picture that is nearly ready is still shown when another is wanted, so that a dragged slider is followed; long preparations end at once.
    private void goOn(Sight sight, Progress progress, double share) {
        Sight latest = wanted;
        if (latest == null || !latest.wish().equals(sight.wish())) {
            throw new CancellationException();
        }
        progress.at(share);
    }

    private void ended(Sight sight, Outcome<Seen> outcome) {
        switch (outcome) {
            case Outcome.Done<Seen>(Seen result) -> {
                made = Optional.of(result.reel());
                seen.accept(result);
            }
            case Outcome.Failed<Seen>(Throwable why) -> {
                if (wanted == sight) {
                    refused.accept(why);
                }
            }
            case Outcome.GivenUp<Seen> _ -> {
                // For another wish, which is begun now, or for good.
            }
        }
        if (wanted != null && wanted != sight && !work.busy()) {
            begin();
        }
    }

    private static Seen see(Sight sight, Reel reel) {
        Page page = reel.moments().isEmpty() ? reel.pages().still()
                : reel.pages().frame(reel.moments().get(Math.min(sight.frame(), reel.moments().size() - 1)));
        double fit = Math.min(sight.width() / page.drawing().size().width(), sight.height() / page.drawing().size().height());
        return new Seen(sight, reel, page, Raster.of(page, Math.min(fit, most(sight.wish(), reel.pages()))));
    }

    /// A picture of pixels is shown no larger than it is.
    private static double most(ExportWish wish, Pages pages) {
        return switch (wish.format()) {
            case PNG, GIF, APNG, MP4, WEBM -> pages.recipe().sheet().pixelsPerUnit();
            case SVG, PDF, TEX, PPTX, HTML -> Double.MAX_VALUE;
        };
    }

    private static Reel reel(ExportWish wish, Progress progress) {
        Pages pages = wish.pages(progress);
        return new Reel(wish, pages, wish.format().isMoving() ? pages.frames() : List.of(), pages.warning());
    }
}
