package gruscope.scene;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Beat;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Mix;
import gruscope.engine.cell.Signal;
import gruscope.engine.cell.Switch;
import gruscope.engine.run.Program;
import gruscope.engine.weights.Address;
import gruscope.engine.weights.InitialState;
import gruscope.engine.weights.WeightPlan;
import gruscope.engine.weights.WeightSet;
import gruscope.model.Model;
import gruscope.scene.whatif.Change;
import gruscope.scene.whatif.ProgramBuilder;
import gruscope.scene.whatif.WhatIf;
import gruscope.sequence.Encoding;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static gruscope.Message.says;

/// The whole state of the program: what is run, what is changed about it, and what is looked at.
///
/// Every edit makes a new scene; the run is computed from it. A saved file, a pasted text, an undo step and a test fixture are scenes.
/// Two scenes are equal if all they are made of is. What the engine is to run is worked out once for a scene and those that differ from it
/// only in text, moment or view, since they are made many times a second.
///
/// Whatever a scene holds fits together: [BadInput] on construction otherwise. Only the text may be unreadable.
public final class Scene {

    private final Model model;
    private final Encoding encoding;
    private final String text;
    private final InitialState start;
    private final WhatIf whatIf;
    private final Moment moment;
    private final View view;
    private final Program program;

    /// @param model    the weights, and what they are
    /// @param encoding how `text` is read
    /// @param text     the sequence as typed
    /// @param start    h0 and c0
    /// @param whatIf   what is changed about the ordinary run
    /// @param moment   the point of the telling
    /// @param view     what is dwelt on, and the dress
    public Scene(Model model, Encoding encoding, String text, InitialState start, WhatIf whatIf, Moment moment, View view) {
        this(model, encoding, text, start, whatIf, moment, view, ProgramBuilder.program(model, start, whatIf));
    }

    private Scene(Model model, Encoding encoding, String text, InitialState start, WhatIf whatIf, Moment moment, View view, Program program) {
        if (encoding.inputSize() != model.weights().inputSize()) {
            throw new BadInput(says("the-encoding-makes-a-step", Counted.of(encoding.inputSize(), "feature"), model.weights().inputSize()));
        }
        Cell cell = program.weights().shared().cell();
        if (moment.beat() < 0 || moment.beat() >= cell.beats().size()) {
            throw new BadInput(says("has-no-beat", cell.kind().withArticle(), moment.beat()));
        }
        this.model = model;
        this.encoding = encoding;
        this.text = text;
        this.start = start;
        this.whatIf = whatIf;
        this.moment = moment;
        this.view = view;
        this.program = program;
    }

    /// A model reading a text from h0 = 0, at the start, in the default view.
    public static Scene of(Model model, Encoding encoding, String text) {
        InitialState zero = InitialState.zero(model.weights().hiddenSize());
        return new Scene(model, encoding, text, zero, WhatIf.NOTHING, new Moment(1, 0, 0), View.DEFAULT);
    }

    public Model model() {
        return model;
    }

    public Encoding encoding() {
        return encoding;
    }

    /// The sequence as typed.
    public String text() {
        return text;
    }

    /// h0 and c0, before what-ifs.
    public InitialState start() {
        return start;
    }

    public WhatIf whatIf() {
        return whatIf;
    }

    public Moment moment() {
        return moment;
    }

    public View view() {
        return view;
    }

    /// What the engine is to run.
    public Program program() {
        return program;
    }

    /// The cell that is run, once what-ifs have had their say.
    public Cell cell() {
        return program.weights().shared().cell();
    }

    /// The beats of each of its steps, in order.
    public List<Beat> beats() {
        return cell().beats();
    }

    /// How many steps are run, T: one for each token, or, where each step has weights of its own, for each that has them.
    public int steps() {
        return program.weights().reach(encoding.encode(reading()).tokens().size());
    }

    /// All moments of its run.
    public Timeline timeline() {
        return new Timeline(steps(), beats().size());
    }

    /// Another text; a what-if about the text before goes.
    public Scene withText(String other) {
        return withEncoding(encoding, other);
    }

    /// Another way to read, and another text; a what-if about the text before goes.
    public Scene withEncoding(Encoding other, String otherText) {
        WhatIf rest = whatIf.without(Change.Sequence.class::isInstance);
        return new Scene(model, other, otherText, start, rest, moment, view, program);
    }

    public Scene withStart(InitialState other) {
        return new Scene(model, encoding, text, other, whatIf, moment, view);
    }

    public Scene withWhatIf(WhatIf other) {
        Program changed = ProgramBuilder.program(model, start, other);
        return new Scene(model, encoding, text, start, other, moment.inBeatsOf(cell(), changed.weights().shared().cell()), view, changed);
    }

    public Scene withMoment(Moment other) {
        return new Scene(model, encoding, text, start, whatIf, other, view, program);
    }

    /// The same scene in the theme, the hues and the language of another view.
    public Scene dressedAs(View other) {
        return withView(view.withTheme(other.theme()).withRamp(other.ramp()).withLanguage(other.language()));
    }

    public Scene withView(View other) {
        return new Scene(model, encoding, text, start, whatIf, moment, other, program);
    }

    /// The text that is read: as typed, or as a what-if has it.
    public String reading() {
        return whatIf.find(Change.Sequence.class).map(Change.Sequence::text).orElse(text);
    }

    /// The scene before all what-ifs.
    public Scene before() {
        return withWhatIf(WhatIf.NOTHING);
    }

    /// Whether a what-if names the update gate other than the model does.
    public boolean isRenamed() {
        Optional<Boolean> keeps = model.weights().cell().flow().mix().map(Mix::keeps);
        return !keeps.equals(cell().flow().mix().map(Mix::keeps));
    }

    /// What may still be said of its cell.
    public Standing standing() {
        return Standing.of(model, whatIf);
    }

    /// The what-ifs, numbers of the update gate as the picture shows them.
    public List<Change> changes() {
        return whatIf.changes().stream().flatMap(change -> shown(change).stream()).toList();
    }

    /// A what-if as the picture shows it, from how the model means it; none where it is about something that another one takes away.
    private Optional<Change> shown(Change meant) {
        Change turned = isRenamed() ? meant.renamed(model.weights().cell()) : meant;
        return turned.in(model.weights().cell(), cell());
    }

    /// A what-if as the model means it, from how the picture shows it.
    private Change meant(Change shown) {
        Change moved = shown.in(cell(), model.weights().cell()).orElse(shown);
        return isRenamed() ? moved.renamed(model.weights().cell()) : moved;
    }

    /// With one what-if more, numbers of the update gate as the picture shows them. One that sets what is so
    /// without it is not kept, but what it supersedes goes all the same.
    ///
    /// @throws BadInput if it does not fit the model
    public Scene with(Change change) {
        Change own = meant(change);
        WhatIf changed = whatIf.with(own);
        WhatIf rest = changed.without(own::equals);
        if (isSo(change, rest)) {
            return fitted(rest);
        }
        return own instanceof Change.Units ? fitted(changed) : withWhatIf(changed);
    }

    /// Without some what-ifs, which are told as they stand in [#whatIf].
    public Scene without(Predicate<Change> gone) {
        return fitted(whatIf.without(gone));
    }

    /// With the weights shared again, and with these numbers: those that differ from the shared ones are kept as set by hand.
    ///
    /// @param set the numbers as the picture shows them, of the shape of the shared set
    public Scene sharedAgain(WeightSet set) {
        Scene shared = without(Change.Unshare.class::isInstance);
        WeightSet old = shared.program().weights().shared();
        List<Change> byHand = set.addresses().stream().filter(at -> set.value(at) != old.value(at))
                .map(at -> (Change) new Change.Weight(Change.SHARED, at, set.value(at))).map(this::meant).toList();
        Set<Address> places = byHand.stream().map(change -> ((Change.Weight) change).at()).collect(Collectors.toSet());
        WhatIf rest = shared.whatIf.without(change -> change instanceof Change.Weight weight && places.contains(weight.at()));
        return withWhatIf(new WhatIf(Stream.concat(rest.changes().stream(), byHand.stream()).toList()));
    }

    /// How many units the cell has once what-ifs have had their say.
    public int hiddenSize() {
        return whatIf.units(model);
    }

    /// With what-ifs of which those about units that are not there are dropped.
    private Scene fitted(WhatIf other) {
        int units = other.units(model);
        return withWhatIf(other.fitted(units)).withView(view.withUnit(Math.min(view.unit(), units - 1)));
    }

    /// Whether the model's cell has a switch, and it is set so.
    private boolean isSet(Switch.Topic topic, Enum<?> choice) {
        return model.weights().cell().switchOf(topic).filter(one -> one.isAt(choice)).isPresent();
    }

    /// Whether this scene with only some of its what-ifs is already as a change would have it.
    private boolean isSo(Change change, WhatIf rest) {
        WeightSet weights = model.weights();
        return switch (change) {
            case Change.Sequence(String other) -> other.equals(text);
            case Change.Units(int number) -> number == weights.hiddenSize();
            case Change.Squash(Activation function) -> isSet(Switch.Topic.FUNCTION, function);
            case Change.Reset(Gru.Reset place) -> isSet(Switch.Topic.RESET, place);
            case Change.Update(Gru.Update meaning) -> isSet(Switch.Topic.UPDATE, meaning);
            case Change.RecurrentScale(double factor) -> factor == 1;
            case Change.BiasShift(Signal _, double by) -> by == 0;
            case Change.Weight(int set, Address at, double value) -> {
                WeightPlan plan = fitted(rest).program().weights();
                WeightSet numbers = set == Change.SHARED ? plan.shared() : plan.at(set);
                yield numbers.has(at) && numbers.value(at) == value;
            }
            case Change.ReadoutWeight(int output, int unit, double value) -> fitted(rest).program().readout()
                    .filter(layer -> layer.has(output, unit) && layer.value(output, unit) == value).isPresent();
            case Change.Start(InitialState state) -> state.equals(start.resized(rest.units(model)));
            case Change.Swap(int one, int other) -> one == other;
            case Change.Draw _, Change.Unshare _, Change.Intervene _, Change.Simplify _ -> false;
        };
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Scene that && model.equals(that.model) && encoding.equals(that.encoding) && text.equals(that.text)
                && start.equals(that.start) && whatIf.equals(that.whatIf) && moment.equals(that.moment) && view.equals(that.view);
    }

    @Override
    public int hashCode() {
        return Objects.hash(model, encoding, text, start, whatIf, moment, view);
    }

    @Override
    public String toString() {
        return model.title() + " reading \"" + text + "\" by " + encoding + " from " + start + ", " + whatIf + ", " + moment + ", " + view;
    }
}
