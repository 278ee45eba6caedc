package gruscope.figure.ink;

import gruscope.figure.Explanation;
import gruscope.figure.Notation;
import gruscope.figure.font.FontFamily;
import gruscope.figure.font.Fonts;
import gruscope.figure.font.InstalledFonts;
import gruscope.scene.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FormulaLineTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "r_{t} = σ(W_{r} x + b_{r} + U_{r} h + b′_{r})|r_t = \\sigma(W_r x + b_r + U_r h + b_r')",
        "h̃_{t} = tanh(W_{n} x + r ⊙ (U_{n} h))|\\tilde{h}_t = \\tanh(W_n x + r \\odot (U_n h))",
        "h_{t} = (1 − z) ⊙ h̃ + z ⊙ h_{t−1}|h_t = (1 - z) \\odot \\tilde{h} + z \\odot h_{t-1}",
        "= 0.35 × (−0.64)|= 0.35 \\times (-0.64)",
        "W_{hy,4} h|W_{\\mathrm{hy},4} h",
        "= 99 %|= 99\\,\\%"})
    void aLineCanBeHadAsLatex(String markup, String latex) {
        assertEquals(latex, new FormulaLine(markup).latex());
    }

    @Test
    void variablesSlantNumbersAndFunctionsDoNot() {
        assertEquals("xrh", FormulaAtom.of("tanh(2 x + r) = h").stream().filter(FormulaAtom::slanted).map(FormulaAtom::text)
                .reduce("", String::concat));
    }

    @Test
    void inMathMlAPrimeStandsAboveTheIndexAndASignIsNoOperatorBetween() {
        assertEquals("<msubsup><mi>b</mi><mrow><mi>r</mi></mrow><mo>′</mo></msubsup>", new FormulaLine("b′_{r}").mathMl(Hues.NONE));
        assertEquals("<msup><mi>b</mi><mo>′</mo></msup>", new FormulaLine("b′").mathMl(Hues.NONE));
        assertEquals("<mo stretchy=\"false\">(</mo><mo form=\"prefix\">−</mo><mn>5</mn><mo>−</mo><mn>1</mn><mo stretchy=\"false\">)</mo>", new FormulaLine("(−5 − 1)").mathMl(Hues.NONE));
    }

    /// As TeX sets it: slanted letters and σ of that face, nothing between them, the index below the prime, the mark a letter of its own.
    @Test
    void whereAFaceOfMathematicsGoesWithTheAuthorsFontsItsLettersAndCustomsAreTaken() {
        InstalledFonts there = new InstalledFonts(List.of(Path.of("assets/fonts")));
        FontFamily serif = there.named("DejaVu Serif");
        Type own = Look.of(View.DEFAULT).type().in(new Fonts("own", serif, serif, serif, Optional.of(serif.regular())));

        String letters = FormulaAtom.of("σ(W_{r} x + h̃) = 9 %").stream().map(FormulaAtom::mathematical).collect(Collectors.joining());

        assertEquals("\uD835\uDF0E(\uD835\uDC4A\uD835\uDC65+\u210E\u0303)=9\u2009%", letters);
        double index = own.width("\uD835\uDC5F", TextStyle.SUBSCRIPT_SLANTED) + 0.05 * TextStyle.FORMULA.size();
        double w = own.width("\uD835\uDC4A", TextStyle.FORMULA_SLANTED);
        assertEquals(w + index + own.width("\uD835\uDC65", TextStyle.FORMULA_SLANTED), new FormulaLine("W_{r} x").width(own, TextStyle.FORMULA), 1e-6);
        assertEquals(own.width("\u210E", TextStyle.FORMULA_SLANTED), new FormulaLine("h̃").width(own, TextStyle.FORMULA), 1e-6);
        assertEquals(Optional.empty(), there.mathematicsOf("DejaVu Serif"));
    }

    @Test
    void aCommaStandsAtTheWordBeforeIt() {
        Type type = Look.of(View.DEFAULT).type();

        assertEquals(new FormulaLine("held").width(type, TextStyle.FORMULA) + new FormulaLine(",").width(type, TextStyle.FORMULA),
                new FormulaLine("held,").width(type, TextStyle.FORMULA), 1e-6);
    }

    @Test
    void anOperatorHasRoomAndASignHasNone() {
        Type type = Look.of(View.DEFAULT).type();

        double joined = new FormulaLine("a − b").width(type, TextStyle.FORMULA) - new FormulaLine("b").width(type, TextStyle.FORMULA)
                - new FormulaLine("a").width(type, TextStyle.FORMULA) - new FormulaLine("−").width(type, TextStyle.FORMULA);

        assertEquals(2 * 4 / 18.0 * TextStyle.FORMULA.size(), joined, 1e-6);
        assertEquals(0, new FormulaLine("−b").width(type, TextStyle.FORMULA) - new FormulaLine("−").width(type, TextStyle.FORMULA)
                - new FormulaLine("b").width(type, TextStyle.FORMULA), 1e-6);
    }

    @Test
    void anExplanationIsCopiedAlignedAtItsEqualsSigns() {
        Explanation gate = new Explanation("reset gate r", "", "r_{t} = σ(a)", "= σ(0.5)", "= 62 %", "It lets much through.");

        assertEquals("\\begin{aligned}\nr_t &= \\sigma(a) \\\\\n&= \\sigma(0.5) \\\\\n&= 62\\,\\%\n\\end{aligned}\n", gate.text(Notation.LATEX));
        assertTrue(gate.text(Notation.MARKDOWN).startsWith("**reset gate r**\n\n$$\n\\begin{aligned}"));
    }
}
