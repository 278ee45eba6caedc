package gruscope.export.page;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.Listing;
import gruscope.Message;
import gruscope.Phrases;
import gruscope.Progress;
import gruscope.export.ask.FilmTiming;
import gruscope.export.ask.Format;
import gruscope.export.ask.Recipe;
import gruscope.export.ask.Setting;
import gruscope.export.ask.Words;
import gruscope.figure.Drawing;
import gruscope.figure.Figure;
import gruscope.figure.Lazy;
import gruscope.figure.Shot;
import gruscope.figure.gallery.Arrangement;
import gruscope.figure.ink.Authored;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Note;
import gruscope.figure.ink.Size;
import gruscope.figure.ink.Stretch;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.note.Places;
import gruscope.scene.Moment;
import gruscope.scene.Span;
import gruscope.scene.Timeline;
import gruscope.scene.run.Run;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static gruscope.Message.says;

/// The pictures of a scene that has been run, as a recipe wants them: a still, or the frames of a film.
public final class Pages {

    /// Letters and lines that print shows well, in points.
    private static final double SMALLEST_READABLE = 6;
    private static final double THINNEST_PRINTED = 0.5;
    private static final double CLOSE = 1e-3;

    /// The size of running text of which the smallest letters are readable.
    private static final double SMALLEST_FONT = SMALLEST_READABLE * TextStyle.BODY.size() / TextStyle.SMALL.size();

    /// Days of work, and hours to look at.
    private static final int MOST_SHEETS = 500;
    private static final int MOST_FRAMES = 100_000;

    private final Recipe recipe;
    private final Shot shot;
    private final Lazy<Page> still = new Lazy<>(() -> at(shot().moment()));
    private Size room;

    /// Runs the recipe's scene.
    ///
    /// @throws gruscope.BadInput if it cannot be run
    public Pages(Recipe recipe, Progress progress) {
        this(recipe, Run.of(recipe.scene(), progress));
    }

    /// @param run of the recipe's scene
    public Pages(Recipe recipe, Run run) {
        this.recipe = recipe;
        Look look = Look.of(run.scene().view()).preferring(recipe.preferences());
        this.shot = Shot.of(run, recipe.fonts().map(look::in).orElse(look));
    }

    public Recipe recipe() {
        return recipe;
    }

    /// The picture of the recipe's moment.
    public Page still() {
        return still.get();
    }

    /// What a format that has pages shows on them: the one picture, or a film's frames where they are asked for.
    ///
    /// @throws BadInput if they are more than a document can well have
    public List<Page> sheets() {
        if (!recipe.paged()) {
            return List.of(still());
        }
        List<Moment> frames = frames();
        if (frames.size() > MOST_SHEETS) {
            throw new BadInput(Setting.ANIMATE.option(), says("a-document-of-pages-is", frames.size()), says("at-most-are-made-fewer", MOST_SHEETS));
        }
        return frames.stream().map(this::frame).toList();
    }

    /// The picture of a moment.
    public Page at(Moment moment) {
        Shot seen = shot.at(moment);
        Drawing laid = recipe.sheet().lay(recipe.arrangement(), drawn(seen));
        Drawing drawing = recipe.cropped() ? InkBounds.cropped(laid, recipe.sheet().margin()) : laid;
        return new Page(drawing, ground(), Caption.of(seen, description(seen, drawing)));
    }

    /// What is drawn of a shot: with signs instead of words, where no words are wanted.
    private Shot drawn(Shot seen) {
        return recipe.words() ? seen : seen.in(seen.look().speaking(Phrases.silent("figure")));
    }

    /// What is said of a drawing is said in words at any rate: those who hear it see no signs.
    private String description(Shot seen, Drawing drawing) {
        return recipe.words() ? drawing.description() : recipe.sheet().lay(recipe.arrangement(), seen).description();
    }

    /// A film's picture of a moment, as large as its largest frame.
    public Page frame(Moment moment) {
        if (room == null) {
            room = largest(frames(), Progress.UNWATCHED);
        }
        Drawing drawing = drawing(moment, room);
        return new Page(drawing, ground(), Caption.of(shot.at(moment), description(shot.at(moment), drawing)));
    }

    /// The words that go along with the file: a film's are of the last moment that it shows.
    public Caption caption(Format format) {
        return format.isMoving() || format.hasPages() && recipe.paged() ? filmCaption() : still().caption();
    }

    /// What lies behind every picture; none leaves it transparent.
    public Optional<Color> ground() {
        return recipe.ground().color(look().palette());
    }

    public Look look() {
        return shot.look();
    }

    /// The run as it is seen, at the recipe's moment.
    public Shot shot() {
        return shot;
    }

    /// The drawing of a moment on a sheet as large as all frames of a film need.
    public Drawing drawing(Moment moment, Size wanted) {
        return recipe.sheet().lay(recipe.arrangement(), drawn(shot.at(moment)), wanted);
    }

    /// The size that has room for the drawings of all these moments. Within a beat a figure is as large as at one of its ends.
    ///
    /// @param progress told after every moment that was laid out
    public Size largest(List<Moment> moments, Progress progress) {
        List<Moment> ends = IntStream.range(0, moments.size()).filter(i -> isEndOfBeat(moments, i)).mapToObj(moments::get).toList();
        Size largest = new Size(0, 0);
        for (int i = 0; i < ends.size(); i++) {
            Size size = recipe.sheet().layout(recipe.arrangement(), drawn(shot.at(ends.get(i)))).preferred();
            largest = new Size(Math.max(largest.width(), size.width()), Math.max(largest.height(), size.height()));
            progress.at((i + 1.0) / ends.size());
        }
        return largest;
    }

    private static boolean isEndOfBeat(List<Moment> moments, int i) {
        return i == 0 || i == moments.size() - 1 || !isSameBeat(moments.get(i - 1), moments.get(i)) || !isSameBeat(moments.get(i), moments.get(i + 1));
    }

    private static boolean isSameBeat(Moment one, Moment other) {
        return one.step() == other.step() && one.beat() == other.beat();
    }

    /// The moments that a film's frames show, in their order.
    public List<Moment> frames() {
        Timeline timeline = shot.run().timeline();
        if (timeline.steps() == 0) {
            return List.of(shot.moment());
        }
        Span told = shot.steps();
        int frames = recipe.motion().framesPerBeat();
        return switch (recipe.motion().per()) {
            case STEPS -> IntStream.range(0, frames(told.length())).mapToObj(i -> timeline.endOf(told.first() + i)).toList();
            case BEATS, MOTION -> {
                long first = (told.first() - 1L) * timeline.beats() * frames;
                yield IntStream.rangeClosed(1, frames(told.length())).mapToObj(i -> timeline.at((first + i) / (double) frames)).toList();
            }
        };
    }

    /// How many frames tell of some steps.
    ///
    /// @throws BadInput if they are more than a film can have
    private int frames(int steps) {
        boolean perStep = recipe.motion().per() == FilmTiming.Per.STEPS;
        long each = perStep ? 1 : (long) shot.run().timeline().beats() * recipe.motion().framesPerBeat();
        if (steps * each > MOST_FRAMES) {
            throw new BadInput("", says("a-film-of-has-and", Counted.of(steps, "step"), Counted.of(steps * each, "frame"), MOST_FRAMES),
                    says(perStep ? "up-to-would-do" : "up-to-would-do-or", Counted.of(MOST_FRAMES / each, "step")));
        }
        return (int) (steps * each);
    }

    /// The words of a film: of the last moment that it shows.
    public Caption filmCaption() {
        return at(frames().getLast()).caption();
    }

    /// What the maker of the picture should know: what is said of steps that are not drawn, letters too small to read, lines too thin to print, and what would help.
    public Optional<Message> warning() {
        return Stream.concat(unplaced().stream(), illegible().stream()).reduce((one, other) -> says("sentence.accepted", one, other));
    }

    /// Notes and stretches at steps that this picture does not show.
    private Optional<Message> unplaced() {
        List<Note> notes = look().of(Authored.NOTE).orElse(List.of());
        List<Stretch> stretches = look().of(Authored.SPAN).orElse(List.of());
        if (notes.isEmpty() && stretches.isEmpty()) {
            return Optional.empty();
        }
        Places places = Places.of(still().drawing());
        List<Message> lost = Stream.concat(notes.stream().filter(note -> places.step(note.step()).isEmpty()).map(note -> says("warning.note", note.step(), note.says())),
                stretches.stream().filter(one -> places.stretch(one.steps()).isEmpty()).map(one -> says("warning.span", one.steps().first(), one.steps().last()))).toList();
        return lost.isEmpty() ? Optional.empty() : Optional.of(says("warning.unplaced", recipe.arrangement().key(), Listing.commas(lost)));
    }

    private Optional<Message> illegible() {
        Legibility legibility = Legibility.of(still().drawing());
        String figure = recipe.arrangement().key();
        if (legibility.letters() < SMALLEST_READABLE - CLOSE) {
            return Optional.of(says("warning.letters", figure, points(legibility.letters()), help()));
        }
        return recipe.sheet().isPhysical() && legibility.line() < THINNEST_PRINTED - CLOSE
                ? Optional.of(says("warning.lines", figure, points(legibility.line()))) : Optional.empty();
    }

    /// What can be given or left out: `a larger --width, fewer --units or fewer --steps`.
    private Message help() {
        boolean small = recipe.sheet().font().isPresent() && recipe.sheet().font().getAsDouble() < SMALLEST_FONT;
        List<Message> help = new ArrayList<>(List.of(says(small ? "warning.font" : "warning.wider")));
        List<Figure> figures = recipe.arrangement().rows().stream().flatMap(List::stream).map(Arrangement.Panel::figure).toList();
        if (shot.units().length() > 1 && figures.stream().anyMatch(Figure::showsUnits)) {
            help.add(says("warning.units"));
        }
        if (shot.steps().length() > 1 && figures.stream().anyMatch(Figure::showsSteps)) {
            help.add(says("warning.steps"));
        }
        if (figures.size() > 1) {
            help.add(says("warning.panels"));
        }
        return help.stream().reduce((some, one) -> says(one.equals(help.getLast()) ? "list.or" : "list.comma", some, one)).orElseThrow();
    }

    private static String points(double points) {
        return String.format(Locale.ROOT, points < 1 ? "%.2f" : "%.1f", points);
    }
}
