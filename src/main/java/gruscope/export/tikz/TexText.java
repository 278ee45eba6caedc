package gruscope.export.tikz;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/// Words as LaTeX sets them, with pdfLaTeX and no package but TikZ.
final class TexText {

    private static final int QUOTE = 34;

    private static final Map<Integer, String> SIGNS = Map.ofEntries(
            sign('\\', "\\textbackslash{}"), sign('{', "\\{"), sign('}', "\\}"), sign('$', "\\$"), sign('&', "\\&"), sign('#', "\\#"), sign('_', "\\_"),
            sign('%', "\\%"), sign('^', "\\textasciicircum{}"), sign('~', "\\textasciitilde{}"), sign('<', "\\ensuremath{<}"), sign('>', "\\ensuremath{>}"),
            sign('|', "\\ensuremath{|}"), sign(QUOTE, "''"), sign('\'', "'"), sign('`', "\\textasciigrave{}"),
            sign('−', "\\ensuremath{-}"), sign('×', "\\ensuremath{\\times}"), sign('·', "\\ensuremath{\\cdot}"), sign('⊙', "\\ensuremath{\\odot}"),
            sign('σ', "\\ensuremath{\\sigma}"), sign('Σ', "\\ensuremath{\\Sigma}"), sign('∂', "\\ensuremath{\\partial}"), sign('′', "\\ensuremath{'}"), sign('∞', "\\ensuremath{\\infty}"),
            sign('‖', "\\ensuremath{\\|}"), sign('≈', "\\ensuremath{\\approx}"), sign('≤', "\\ensuremath{\\leq}"), sign('≥', "\\ensuremath{\\geq}"),
            sign('→', "\\ensuremath{\\rightarrow}"), sign('←', "\\ensuremath{\\leftarrow}"), sign('±', "\\ensuremath{\\pm}"), sign('…', "\\dots{}"),
            sign('“', "``"), sign('”', "''"), sign('‘', "`"), sign('’', "'"), sign('–', "--"), sign('—', "---"),
            sign('\u00a0', "~"), sign('\u202f', "\\,"), sign('\u2009', "\\,"));

    private static final int TILDE = 0x0303;

    private TexText() {
    }

    private static Map.Entry<Integer, String> sign(int letter, String latex) {
        return Map.entry(letter, latex);
    }

    private static String sign(String latex, OptionalDouble room) {
        return room.isPresent() && latex.startsWith("\\ensuremath") ? "\\makebox[" + TikzPath.number(100 * room.getAsDouble()) + "pt]{" + latex + "}" : latex;
    }

    /// @param room the width, in TeX's points, of a sign that LaTeX takes from mathematics; none where it has its own
    /// @return none where there is a letter that pdfLaTeX does not know by itself
    static Optional<String> of(String text, Function<String, OptionalDouble> room) {
        StringBuilder latex = new StringBuilder();
        int[] letters = text.codePoints().toArray();
        for (int i = 0; i < letters.length; i++) {
            if (i + 1 < letters.length && letters[i + 1] == TILDE && Character.isLetter(letters[i]) && letters[i] < 128) {
                latex.append("\\ensuremath{\\tilde{").appendCodePoint(letters[i++]).append("}}");
            } else if (SIGNS.containsKey(letters[i])) {
                latex.append(sign(SIGNS.get(letters[i]), room.apply(Character.toString(letters[i]))));
            } else if (letters[i] >= ' ' && letters[i] < 127) {
                latex.appendCodePoint(letters[i]);
            } else {
                return Optional.empty();
            }
        }
        // TeX makes one space of many, and none of those at an end.
        return Optional.of(latex.toString().replaceAll("^ | $|(?<= ) ", "\\\\ "));
    }
}
