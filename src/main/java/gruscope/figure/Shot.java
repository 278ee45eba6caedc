package gruscope.figure;

import gruscope.BadInput;
import gruscope.Phrases;
import gruscope.Quoted;
import gruscope.engine.cell.Beat;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Cells;
import gruscope.engine.cell.Part;
import gruscope.engine.cell.Signal;
import gruscope.engine.cell.Switch;
import gruscope.engine.run.Trace;
import gruscope.figure.ink.Look;
import gruscope.scene.Beside;
import gruscope.scene.Moment;
import gruscope.scene.Span;
import gruscope.scene.Standing;
import gruscope.scene.Timeline;
import gruscope.scene.View;
import gruscope.scene.file.PresetWords;
import gruscope.scene.run.Run;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static gruscope.Message.says;

/// All that a figure draws from: a run, the moment of its telling, the unit dwelt on, and the look.
public record Shot(Run run, Moment moment, int unit, Look look) {

    /// The share of a beat after which its result has formed within the cell.
    static final double FORMED = 0.85;

    private static final String CANDIDATE = "candidate";
    private static final int LONGEST_LABEL = 16;

    /// The run at its scene's own moment.
    public static Shot of(Run run, Look look) {
        Moment moment = run.timeline().nearest(run.scene().moment());
        int unit = Math.clamp(run.scene().view().unit(), 0, run.trace().hiddenSize() - 1);
        return new Shot(run, moment, unit, look);
    }

    /// Whether another differs from this one in nothing but the moment.
    public boolean differsInMomentOnly(Shot other) {
        return trace() == other.trace() && run.before().equals(other.run.before()) && run.neighbours().equals(other.run.neighbours())
                && view().equals(other.view()) && unit == other.unit && look == other.look;
    }

    /// The cells beside, in step with this one, dwelling on the same unit where they have it.
    public List<Shot> neighbours() {
        View seen = view().withBeside(Beside.NOTHING);
        return run.neighbours().stream().map(beside -> {
            Moment there = run.timeline().inStep(moment, beside.timeline().beats());
            int same = Math.min(unit, beside.trace().hiddenSize() - 1);
            return new Shot(beside.seenIn(beside.scene().withView(seen.withUnit(same))), there, same, look);
        }).toList();
    }

    /// The moment of a step and a beat of it, with the beat's work done: the last step and the last beat where none is named.
    ///
    /// With neither it is this shot's own moment, or the end where nothing has begun yet.
    ///
    /// @throws BadInput if there is no such step or beat
    public Moment momentAt(OptionalInt step, Optional<String> beat) {
        Timeline timeline = run.timeline();
        boolean begun = timeline.position(moment) > 0;
        if (step.isEmpty() && beat.isEmpty()) {
            return begun ? moment : timeline.at(timeline.end());
        }
        int wanted = step.orElse(begun ? moment.step() : timeline.steps());
        if (timeline.steps() == 0) {
            throw new BadInput(says("the-sequence-is-empty-there"));
        }
        if (wanted < 1 || wanted > timeline.steps()) {
            throw new BadInput(says("there-is-no-step-the", wanted, timeline.steps()));
        }
        List<String> keys = cell().beats().stream().map(Beat::key).toList();
        String named = beat.orElse(keys.getLast());
        if (!keys.contains(named)) {
            throw new BadInput(says("is-no-beat-of-this-its", Quoted.of(named), cell().kind(), String.join(", ", keys)));
        }
        return Moment.after(wanted, keys.indexOf(named));
    }

    /// What is told of this shot in each language by itself, one below the other.
    public String told(Function<Shot, String> tells) {
        return look.phrases().each(language -> tells.apply(in(look.speaking(language))));
    }

    /// The same in another look.
    public Shot in(Look other) {
        return new Shot(run, moment, unit, other);
    }

    /// The same seen in another view; what stands beside stays.
    public Shot seen(View other) {
        return new Shot(run.seenIn(run.scene().withView(other)), moment, unit, look);
    }

    public Shot at(Moment other) {
        return new Shot(run, other, unit, look);
    }

    public Trace trace() {
        return run.trace();
    }

    public Cell cell() {
        return run.trace().cell();
    }

    /// A number of the run as it was before all what-ifs; none where there is none, or nothing is changed.
    public OptionalDouble before(Signal signal, int step, int index) {
        return run.before().filter(trace -> step <= trace.length() && trace.has(signal) && index < trace.width(signal))
                .map(trace -> OptionalDouble.of(trace.rough(signal, step, index))).orElse(OptionalDouble.empty());
    }

    /// The absolute value at which every picture of the run draws a signal in full, see [Trace#limit]; what was before all what-ifs is drawn
    /// beside it and counts too.
    public double limit(Signal signal) {
        return Math.max(trace().limit(signal), run.before().filter(trace -> trace.has(signal)).map(trace -> trace.limit(signal)).orElse(1.0));
    }

    /// The same for the terms that a cell adds up before it squashes them, see [Trace#limitOfTerms].
    public double limitOfTerms() {
        return Math.max(trace().limitOfTerms(), run.before().map(Trace::limitOfTerms).orElse(1.0));
    }

    /// `overflowed at step 647`, where the run has within the steps that are shown; none where its numbers are finite.
    public Optional<String> overflow() {
        return overflowed().map(first -> look.phrases().text("overflow.at", first));
    }

    /// The same as a sentence that follows others; empty where there is nothing to say.
    public String overflowSentence() {
        return overflowed().map(first -> " " + look.phrases().text("overflow.run", first)).orElse("");
    }

    private Optional<Integer> overflowed() {
        return trace().overflow().stream().boxed().filter(first -> first <= steps().last()).findFirst();
    }

    /// What is dwelt on, and how closely.
    public View view() {
        return run.scene().view();
    }

    /// The steps that pictures of the whole run show.
    public Span steps() {
        return view().steps().within(Math.max(1, trace().length()));
    }

    /// The units that they show.
    public Span units() {
        return view().units().within(trace().hiddenSize());
    }

    /// The current step, 1 … T, or 0 if the sequence is empty.
    public int step() {
        return moment.step();
    }

    /// Whether a step is the one that is marked: the current one, unless the author has chosen another, or none.
    public boolean marks(int step) {
        return marked().isPresent() && marked().getAsInt() == step;
    }

    /// The step that is marked.
    public OptionalInt marked() {
        return look.marked(step());
    }

    public Beat beat() {
        return cell().beats().get(moment.beat());
    }

    /// How far a beat of the current step has got: 0 not begun, 1 done.
    public double progress(int beat) {
        return beat < moment.beat() ? 1 : beat > moment.beat() ? 0 : moment.fraction();
    }

    /// How far a signal of a step is known: 0 not at all, 1 wholly, between at the end of its beat, once it has formed within the cell. A readout comes with the
    /// new state.
    public double known(Signal signal, int step) {
        if (step != step()) {
            return step < step() ? 1 : 0;
        }
        return Math.max(0, (told(signal) - FORMED) / (1 - FORMED));
    }

    /// How far the beat has come that tells a signal of the current step: 0 not begun … 1 done.
    public double told(Signal signal) {
        List<Beat> beats = cell().beats();
        Signal told = signal == Signal.READOUT ? Signal.HIDDEN_STATE : signal;
        return IntStream.range(0, beats.size()).filter(beat -> beats.get(beat).reveals().contains(told)).mapToDouble(this::progress).findFirst().orElseThrow();
    }

    /// The end of the beat before the current one, maybe of the step before; none at the very first.
    Optional<Shot> beforeThisBeat() {
        if (moment.beat() > 0) {
            return Optional.of(at(Moment.after(moment.step(), moment.beat() - 1)));
        }
        return moment.step() > 1 ? Optional.of(at(Moment.after(moment.step() - 1, cell().beats().size() - 1))) : Optional.empty();
    }

    /// The position of a beat in the cell's beats, by its key.
    ///
    /// @throws IllegalArgumentException if the cell has no such beat
    public int beatNamed(String key) {
        List<Beat> beats = cell().beats();
        for (int beat = 0; beat < beats.size(); beat++) {
            if (beats.get(beat).key().equals(key)) {
                return beat;
            }
        }
        throw new IllegalArgumentException("a " + cell().kind() + " has no beat " + key);
    }

    /// What the model is called, and that it is another now once its cell is changed.
    public String title(Phrases phrases) {
        String title = PresetWords.title(run.scene().model(), phrases);
        return run.scene().standing().own() ? title : phrases.text("title.changed", title);
    }

    /// Where the weights come from, and whether they were made for another cell than this.
    public String origin(Phrases phrases) {
        Standing standing = run.scene().standing();
        String weights = phrases.text("provenance." + standing.weights().key());
        return standing.altered() ? phrases.text("provenance.changed", weights) : weights;
    }

    /// What a beat is called, `new h`, in the author's letters.
    public String beatName(String key, Phrases phrases) {
        return look.symbols().inWords(phrases.text("beat." + key));
    }

    /// Which function this cell is, in words: `z keeps, reset after the product, two biases`.
    public String convention() {
        return look.phrases().each(this::convention);
    }

    /// The same in other words.
    public String convention(Phrases phrases) {
        long vectors = cell().parts(run.scene().model().weights().biases()).stream().filter(Part::isBias).count();
        String bias = phrases.text("convention.biases." + vectors);
        List<Switch> switches = cell().switches();
        List<String> words = Stream.concat(Stream.of(bias), switches.stream().filter(one -> !one.topic().isImplied()).map(one -> phrases.text("convention." + one.chosen()))).toList();
        String plain = phrases.text("convention." + cell().kind().key(), words.toArray());
        return look.symbols().inWords(switches.stream().filter(this::isToldApart).reduce(plain, (told, one) -> phrases.text("convention.and", told,
                phrases.text("convention.of." + one.key(), phrases.text("convention." + one.chosen()))), (first, _) -> first));
    }

    /// Whether what it is set to is added to the cell's own words: those name what distinguishes cells of a kind, and of a plain RNN its function too.
    private boolean isToldApart(Switch one) {
        return one.topic().isImplied() ? !one.isAsUsual() : one.key().equals(CANDIDATE) && !Cells.plain(cell().kind()).switchOf(one.topic()).equals(Optional.of(one));
    }

    /// The token read at a step, as shown.
    public String token(int step) {
        return run.sequence().tokens().get(step - 1).text();
    }

    /// The same where there is room for a word: a longer token is cut, and an ellipsis says so.
    public String label(int step) {
        String text = token(step);
        return text.codePointCount(0, text.length()) <= LONGEST_LABEL ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…";
    }
}
