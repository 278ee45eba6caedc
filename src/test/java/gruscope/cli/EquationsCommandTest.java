package gruscope.cli;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import static gruscope.cli.Said.gruscope;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EquationsCommandTest {

    @Test
    void aGruAsPytorchHasItResetsAfterTheProductAndHasTwoBiases() {
        assertEquals("""
                Count since reset: GRU, z keeps, reset after the product, two biases.

                r_t = σ(W_r x_t + b_r + U_r h_(t−1) + b′_r)
                z_t = σ(W_z x_t + b_z + U_z h_(t−1) + b′_z)
                h̃_t = tanh(W_n x_t + b_n + r_t ⊙ (U_n h_(t−1) + b′_n))
                h_t = (1 − z_t) ⊙ h̃_t + z_t ⊙ h_(t−1)
                """, gruscope("equations", "count-since-reset").out());
    }

    @Test
    void aGruThatResetsBeforeTheProductAndWhoseZWritesSaysSo() {
        String text = gruscope("equations", "reset-before").out();

        assertTrue(text.contains("h̃_t = tanh(W_n x_t + b_n + U_n (r_t ⊙ h_(t−1)))\n"), text);
        assertTrue(text.contains("h_t = (1 − z_t) ⊙ h_(t−1) + z_t ⊙ h̃_t\n"), text);
    }

    @Test
    void anLstmAndAPlainRnnHaveTheirOwn() {
        String lstm = gruscope("equations", "counter").out();
        String rnn = gruscope("equations", "rnn-echo").out();

        assertTrue(lstm.contains("c_t = f_t ⊙ c_(t−1) + i_t ⊙ g_t\nh_t = o_t ⊙ tanh(c_t)\n"), lstm);
        assertTrue(rnn.endsWith("\nh_t = tanh(W x_t + b + U h_(t−1))\n"), rnn);
    }

    @Test
    void anotherFunctionThanTheUsualIsSaidOfEveryCell(@TempDir Path folder) throws IOException {
        Path gru = Files.writeString(folder.resolve("gru.json"), """
                {"nonlinearity": "relu", "recurrent_activation": "hard_sigmoid", "weight_ih_l0": [[1], [2], [3]], "weight_hh_l0": [[4], [5], [6]]}""");
        Path mgu = Files.writeString(folder.resolve("mgu.json"), "{\"cell\": \"mgu\", \"candidate\": \"identity\", \"weight_ih_l0\": [[1], [2]], \"weight_hh_l0\": [[4], [5]]}");

        assertEquals("gru.json: GRU, z keeps, reset after the product, no biases, candidate by relu, gates by hard σ (0.2 a + 0.5).", first(gru));
        assertEquals("mgu.json: MGU, no biases, candidate by no function.", first(mgu));
    }

    private static String first(Path model) {
        return gruscope("equations", model.toString(), "--format", "plain").out().lines().findFirst().orElseThrow();
    }

    @Test
    void everyWordIsChineseWhereThatIsAskedFor() {
        String latex = gruscope("equations", "latch", "--where", "--language", "zh", "--format", "latex").out();

        assertTrue(latex.contains("\n其中\n\\begin{itemize}\n"), latex);
        assertTrue(latex.contains("更新门"), latex);
        assertFalse(Pattern.compile("where|gate|keeps|state").matcher(latex).find(), latex);
    }

    @Test
    void latexIsAnAlignOfAmsmath() {
        assertEquals("""
                % Count since reset: GRU, z keeps, reset after the product, two biases.
                \\begin{align}
                r_t &= \\sigma(W_r x_t + b_r + U_r h_{t-1} + b_r') \\\\
                z_t &= \\sigma(W_z x_t + b_z + U_z h_{t-1} + b_z') \\\\
                \\tilde{h}_t &= \\tanh(W_n x_t + b_n + r_t \\odot (U_n h_{t-1} + b_n')) \\\\
                h_t &= (1 - z_t) \\odot \\tilde{h}_t + z_t \\odot h_{t-1}
                \\end{align}
                """, gruscope("equations", "count-since-reset", "--format", "latex").out());
    }

    /// A line break would end the comment, and what follows would be run.
    @Test
    void aTitleStaysInItsCommentWhateverItHolds(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("x.json"), """
                {"title": "a\\n\\\\input{b}\\r\\u2028c", "about": "", "provenance": "random", "cell": "rnn", "activation": "tanh",
                 "random": {"inputSize": 1, "hiddenSize": 1, "biases": 1, "seed": 1}}
                """);

        String latex = gruscope("equations", file.toString(), "--format", "latex", "--quiet").out();

        assertEquals("% a \\input{b}  c: plain RNN, tanh, one bias.", latex.lines().findFirst().orElseThrow());
        assertEquals("\\begin{align}", latex.split("\\R")[1]);
    }

    @Test
    void markdownHasLatexMathematics() {
        String text = gruscope("equations", "latch", "--format", "markdown").out();

        assertTrue(text.startsWith("**Latch: GRU, z writes, reset after the product, one bias.**\n\n$$\n\\begin{aligned}\nr_t &= "), text);
        assertTrue(text.endsWith("\\end{aligned}\n$$\n"), text);
    }

    @Test
    void aStepPutsInTheNumbersOfAUnit() {
        String text = gruscope("equations", "count-since-reset", "--step", "6", "--unit", "2").out();

        assertTrue(text.startsWith("Count since reset: GRU, z keeps, reset after the product, two biases; numbers of unit 2 at step 6, reading “R”.\n"), text);
        assertTrue(text.contains("(z_6)_2 = σ(−4.69 + 0.33) = 0.01\n"), text);
        assertTrue(text.contains("(h_6)_2 = 0.987 × 0.966 + 0.013 × (−0.979) = 0.94\n"), text);
    }

    @Test
    void theyGoToAFileToo(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("gru.tex");

        assertEquals(new Said(0, "", ""), gruscope("equations", "latch", "-f", "latex", "-o", file.toString()));

        assertEquals(gruscope("equations", "latch", "-f", "latex").out(), Files.readString(file));
    }

    @Test
    void whatIsNotThereIsRefused() {
        assertEquals(new Said(1, "", "gruscope: --step: there is no step 13; the steps are 1 to 12\n"), gruscope("equations", "latch", "--step", "13"));
        assertEquals(new Said(1, "", "gruscope: --unit: there is no unit 2; the units are 1 to 1\n"), gruscope("equations", "latch", "--step", "1", "--unit", "2"));
        assertEquals(new Said(1, "", "gruscope: --format: \"word\" is no format of equations; there are latex, markdown, mathml and plain\n"),
                gruscope("equations", "latch", "--format", "word"));
        assertEquals(2, gruscope("equations", "latch", "--unit", "1").exitCode());
    }
}
