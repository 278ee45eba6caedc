package gruscope.figure.ink;

import gruscope.figure.Explanation;
import gruscope.figure.Notation;
import gruscope.scene.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FormulaLineTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "r_{t} = σ(W_{r} x + b_{r} + U_{r} h + b′_{r})|r_t = \\sigma(W_r x + b_r + U_r h + b_r')",
        "h̃_{t} = tanh(W_{n} x + r ⊙ (U_{n} h))|\\tilde{h}_t = \\tanh(W_n x + r \\odot (U_n h))",
        "h_{t} = (1 − z) ⊙ h̃ + z ⊙ h_{t−1}|h_t = (1 - z) \\odot \\tilde{h} + z \\odot h_{t-1}",
        "= 0.35 × (−0.64)|= 0.35 \\times (-0.64)",
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
