package gruscope.scene;

import gruscope.BadInput;
import gruscope.engine.InitialState;
import gruscope.engine.Program;
import gruscope.engine.WeightPlan;
import gruscope.model.Model;
import gruscope.sequence.Encoding;

/// The whole state of the program: what is run, what is changed about it, and what is looked at.
///
/// Every edit makes a new scene; the run is computed from it. A saved file, a pasted text, an undo step and a test fixture are scenes.
///
/// @param model    the weights, and what they are
/// @param encoding how `text` is read
/// @param text     the sequence as typed
/// @param start    h0 and c0
/// @param whatIf   what is changed about the ordinary run
/// @param moment   the point of the telling
/// @param view     what is dwelt on, and the dress
///
/// Whatever a scene holds fits together: [BadInput] on construction otherwise. Only the text may be unreadable.
public record Scene(Model model, Encoding encoding, String text, InitialState start, WhatIf whatIf, Moment moment, View view) {

    public Scene {
        if (encoding.inputSize() != model.weights().inputSize()) {
            throw new BadInput("the encoding makes " + encoding.inputSize() + " features a step; this model reads "
                    + model.weights().inputSize());
        }
        if (moment.beat() < 0 || moment.beat() >= model.weights().cell().beats().size()) {
            throw new BadInput("a " + model.weights().cell().kind() + " has no beat " + moment.beat());
        }
        program(model, start, whatIf);
    }

    /// A model reading a text from h0 = 0, at the start, in the default view.
    public static Scene of(Model model, Encoding encoding, String text) {
        InitialState zero = InitialState.zero(model.weights().hiddenSize());
        return new Scene(model, encoding, text, zero, WhatIf.NOTHING, new Moment(1, 0, 0), View.DEFAULT);
    }

    /// What the engine is to run.
    public Program program() {
        return program(model, start, whatIf);
    }

    public Scene withText(String other) {
        return new Scene(model, encoding, other, start, whatIf, moment, view);
    }

    public Scene withEncoding(Encoding other, String otherText) {
        return new Scene(model, other, otherText, start, whatIf, moment, view);
    }

    public Scene withStart(InitialState other) {
        return new Scene(model, encoding, text, other, whatIf, moment, view);
    }

    public Scene withWhatIf(WhatIf other) {
        return new Scene(model, encoding, text, start, other, moment, view);
    }

    public Scene withMoment(Moment other) {
        return new Scene(model, encoding, text, start, whatIf, other, view);
    }

    public Scene withView(View other) {
        return new Scene(model, encoding, text, start, whatIf, moment, other);
    }

    private static Program program(Model model, InitialState start, WhatIf whatIf) {
        return new Program(new WeightPlan(model.weights(), whatIf.ownWeights()), start, whatIf.interventions(), model.readout());
    }
}
