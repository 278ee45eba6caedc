package gruscope.scene;

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
public record Scene(Model model, Encoding encoding, String text, InitialState start, WhatIf whatIf, Moment moment, View view) {

    /// A model reading a text from h0 = 0, at the start, in the default view.
    public static Scene of(Model model, Encoding encoding, String text) {
        InitialState zero = InitialState.zero(model.weights().hiddenSize());
        return new Scene(model, encoding, text, zero, WhatIf.NOTHING, new Moment(1, 0, 0), View.DEFAULT);
    }

    /// What the engine is to run.
    public Program program() {
        return new Program(new WeightPlan(model.weights(), whatIf.ownWeights()), start, whatIf.interventions(), model.readout());
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
}
