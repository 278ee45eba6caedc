package gruscope.scene;

import gruscope.engine.cell.CellKind;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Lstm;
import gruscope.engine.cell.Rnn;

import java.util.List;

/// What the picture dwells on, how closely, and how it is dressed.
///
/// @param unit     the hidden unit whose formulas are spelt out, from 0
/// @param zoom     how closely one looks, from 1 to 4: at the whole sequence, a step, a beat, the arithmetic of one unit ([Zoom]);
///                 numbers between are on the way from one to the next
/// @param fold     how far the film strip is folded into one cell with a loop: 0 unfolded … 1 folded
/// @param beside   other cells that read the same sequence, side by side
/// @param steps    the steps that pictures of the whole run show
/// @param units    the units that they show, where they show many
/// @param theme    the dress
/// @param ramp     the two hues of the sign of states and weights
/// @param language what figures are labelled in
/// @param compared the kinds of cells that bills compare; the model's own is always among them
public record View(int unit, double zoom, double fold, Beside beside, Span steps, Span units, Theme theme, Ramp ramp, Language language,
                   List<CellKind> compared) {

    public static final View DEFAULT = new View(0, Zoom.STEP.level(), 0, Beside.NOTHING, Span.ALL, Span.ALL, Theme.LIGHT, Ramp.PUOR,
            Language.ENGLISH, List.of(Rnn.KIND, Gru.KIND, Lstm.KIND));

    public View {
        compared = List.copyOf(compared);
        if (!(zoom >= Zoom.SEQUENCE.level() && zoom <= Zoom.ARITHMETIC.level())) {
            throw new IllegalArgumentException("zoom " + zoom);
        }
        if (!(fold >= 0 && fold <= 1)) {
            throw new IllegalArgumentException("fold " + fold);
        }
        // There is one way not to be folded: -0 becomes 0.
        fold += 0.0;
    }

    public View withUnit(int other) {
        return new View(other, zoom, fold, beside, steps, units, theme, ramp, language, compared);
    }

    public View withZoom(double other) {
        return new View(unit, other, fold, beside, steps, units, theme, ramp, language, compared);
    }

    public View withFold(double other) {
        return new View(unit, zoom, other, beside, steps, units, theme, ramp, language, compared);
    }

    public View withBeside(Beside other) {
        return new View(unit, zoom, fold, other, steps, units, theme, ramp, language, compared);
    }

    public View withTheme(Theme other) {
        return new View(unit, zoom, fold, beside, steps, units, other, ramp, language, compared);
    }

    public View withRamp(Ramp other) {
        return new View(unit, zoom, fold, beside, steps, units, theme, other, language, compared);
    }

    /// Whether it asks for no theme, hues or language of its own.
    public boolean isPlain() {
        return theme == DEFAULT.theme && ramp == DEFAULT.ramp && language == DEFAULT.language;
    }

    public View withLanguage(Language other) {
        return new View(unit, zoom, fold, beside, steps, units, theme, ramp, other, compared);
    }

    /// As it is once the telling has gone from a step to another: a stretch of steps that is looked at closely goes along with the step that is in it.
    ///
    /// @param steps how many there are
    public View along(int from, int to, int steps) {
        return to > 0 && this.steps.holds(from) ? withSteps(this.steps.showing(to, steps)) : this;
    }

    public View withSteps(Span other) {
        return new View(unit, zoom, fold, beside, other, units, theme, ramp, language, compared);
    }

    public View withUnits(Span other) {
        return new View(unit, zoom, fold, beside, steps, other, theme, ramp, language, compared);
    }

    public View withCompared(List<CellKind> other) {
        return new View(unit, zoom, fold, beside, steps, units, theme, ramp, language, other);
    }
}
