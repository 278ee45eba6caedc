package gruscope.figure;

import gruscope.Phrases;
import gruscope.figure.ink.FormulaLine;
import gruscope.figure.ink.Hues;
import gruscope.figure.ink.Symbols;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// How a number came about: what it is, the formula in symbols, the formula with numbers, the result, and a plain sentence.
///
/// @param title    what it is: `update gate z, unit 2, step 7`
/// @param shape    of what it is a part: `one of 4 numbers from 0 to 1`; may be empty
/// @param symbols  in [FormulaLine] markup; empty if there is nothing to compute
/// @param numbers  the same with numbers put in
/// @param result   what comes out
/// @param sentence what it means
public record Explanation(String title, String shape, String symbols, String numbers, String result, String sentence) {

    public Explanation {
        title = Phrases.flowing(title);
        shape = Phrases.flowing(shape);
        sentence = Phrases.flowing(sentence);
    }

    /// Something that is explained by words alone.
    public static Explanation inWords(String title, String detail) {
        return new Explanation(title, "", "", "", "", detail);
    }

    /// What comes out and what it means, without how.
    public Explanation outcome() {
        return new Explanation("", "", "", "", result, sentence);
    }

    /// The same in another language as well.
    public Explanation joined(Explanation other) {
        return new Explanation(Phrases.joined(title, other.title), Phrases.joined(shape, other.shape), symbols, Phrases.joined(numbers, other.numbers),
                Phrases.joined(result, other.result), Phrases.joined(sentence, other.sentence));
    }

    /// The same, with words before its title and after its sentence.
    public Explanation also(String before, String after) {
        return new Explanation(before + title, shape, symbols, numbers, result, sentence + after);
    }

    /// In LaTeX the computation alone, else title, computation and meaning.
    public String text(Notation notation) {
        return switch (notation) {
            case LATEX -> latex();
            case MARKDOWN -> "**" + title + "**\n\n$$\n" + latex() + "$$\n" + (sentence.isEmpty() ? "" : "\n" + sentence + "\n");
            case MATHML -> Notation.mathMl(Stream.of(symbols, numbers, result).filter(line -> !line.isEmpty()).map(line -> new FormulaLine(line).mathMl(Hues.NONE)).toList());
            case PLAIN -> title + "\n" + detail() + "\n";
        };
    }

    /// The same in the letters that an author uses.
    public Explanation in(Symbols letters) {
        return new Explanation(letters.inWords(title), letters.inWords(shape), letters.in(symbols), numbers, result, letters.inWords(sentence));
    }

    /// A line for the symbols, the numbers and the result, aligned at the equals sign.
    private String latex() {
        List<String> lines = new ArrayList<>();
        for (String line : List.of(symbols, numbers, result)) {
            if (!line.isEmpty()) {
                lines.add(new FormulaLine(line).latex().replaceFirst("([=<>]) ", "&$1 "));
            }
        }
        return "\\begin{aligned}\n" + String.join(" \\\\\n", lines) + "\n\\end{aligned}\n";
    }

    /// For a tooltip: everything below the title, a line each.
    public String detail() {
        StringBuilder lines = new StringBuilder();
        if (!symbols.isEmpty()) {
            lines.append(new FormulaLine(symbols).plain()).append('\n').append(new FormulaLine(numbers).plain()).append('\n');
        }
        for (String line : new String[] {result, shape, sentence}) {
            lines.append(line).append(line.isEmpty() ? "" : "\n");
        }
        return lines.toString().strip();
    }
}
