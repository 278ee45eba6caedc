package gruscope.figure.explain;

import gruscope.Phrases;
import gruscope.engine.cell.Part;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Trace;
import gruscope.figure.Notation;
import gruscope.figure.Shot;
import gruscope.figure.ink.FormulaLine;
import gruscope.figure.ink.Hues;
import gruscope.figure.ink.Symbols;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The equations of a cell, one for each signal in the order they are computed, as its conventions have them.
///
/// @param title     which cell this is, and which of the several GRUs
/// @param equations in the order they are computed
/// @param lead      what comes before that what the symbols stand for: `where`
/// @param where     what the symbols stand for; empty where that is not asked for
/// @param hues      of gates and candidates
public record Equations(String title, List<Equation> equations, String lead, List<Meaning> where, Hues hues) {

    /// What a symbol stands for.
    ///
    /// @param symbol in [FormulaLine] markup: `z_{t}`
    /// @param shape  rows and columns: `4`, `4×3`
    /// @param words  `update gate`
    public record Meaning(String symbol, String shape, String words) {
    }

    /// One equation.
    ///
    /// @param makes   what it computes
    /// @param symbols in [FormulaLine] markup: `r_{t} = σ(W_{r} x_{t} + U_{r} h_{t−1})`
    /// @param numbers the same for one unit at one step: `(r_{6})_{2} = σ(1.20 + 0.40) = 0.83`
    public record Equation(Signal makes, String symbols, Optional<String> numbers) {

        Stream<String> lines() {
            return Stream.concat(Stream.of(symbols), numbers.stream());
        }
    }

    public Equations {
        equations = List.copyOf(equations);
        where = List.copyOf(where);
    }

    /// The equations of a shot's cell in symbols.
    public static Equations of(Shot shot) {
        return new Equations(title(shot, false), equations(shot, false), "", List.of(), Hues.NONE);
    }

    /// The same with the numbers of the shot's step put in, for the unit dwelt on.
    public static Equations withNumbers(Shot shot) {
        return new Equations(title(shot, true), equations(shot, true), "", List.of(), Hues.NONE);
    }

    /// The same with what their symbols stand for.
    public Equations withMeanings(Shot shot) {
        Phrases phrases = shot.look().phrases().first();
        return new Equations(title, equations, phrases.text("equations.where"), meanings(shot, phrases), hues);
    }

    /// The same in the colours that the wiring has.
    public Equations coloured(Shot shot) {
        return new Equations(title, equations, lead, where, Hues.of(shot.cell(), shot.look().theme(), shot.look().symbols()::of));
    }

    /// Vectors, then matrices and biases, of a shot's cell.
    static List<Meaning> meanings(Shot shot, Phrases phrases) {
        int m = shot.trace().inputSize();
        int n = shot.trace().hiddenSize();
        Symbols letters = shot.look().symbols();
        List<Meaning> where = new ArrayList<>();
        where.add(new Meaning(letters.in("x_{t}"), String.valueOf(m), phrases.text("signal.x")));
        shot.cell().signals().forEach(signal -> where.add(new Meaning(letters.of(signal.symbol()) + "_{t}", String.valueOf(n), phrases.text("signal." + signal.key()))));
        for (Part part : shot.run().scene().program().weights().shared().parts()) {
            String symbols = shot.cell().blocks().stream().map(block -> shot.cell().subscript(block.output())).map(index -> part.symbol() + (index.isEmpty() ? "" : "_{" + index + "}"))
                    .collect(Collectors.joining(", "));
            int columns = part.columns(m, n);
            where.add(new Meaning(letters.in(symbols), columns == 1 && !part.name().endsWith("WEIGHTS") ? String.valueOf(n) : n + "×" + columns, phrases.text("where." + part.name().toLowerCase(Locale.ROOT).replace('_', '-'))));
        }
        return where;
    }

    public String text(Notation notation) {
        return switch (notation) {
            case LATEX -> "% " + title + "\n\\begin{align}\n" + aligned() + "\\end{align}\n" + (where.isEmpty() ? "" : lead + "\n\\begin{itemize}\n" + where.stream().map(one -> "  \\item $" + new FormulaLine(one.symbol()).latex(hues)
                    + " \\in \\mathbb{R}^{" + one.shape().replace("×", " \\times ") + "}$: " + one.words() + "\n").collect(Collectors.joining()) + "\\end{itemize}\n");
            case MATHML -> Notation.mathMl(lines().map(line -> new FormulaLine(line).mathMl(hues)).toList()) + (where.isEmpty() ? "" : "<ul>\n" + where.stream().map(one -> "<li><math>"
                    + new FormulaLine(one.symbol()).mathMl(hues) + "</math> (" + one.shape() + "): " + one.words() + "</li>\n").collect(Collectors.joining()) + "</ul>\n");
            case MARKDOWN -> "**" + title + "**\n\n$$\n\\begin{aligned}\n" + aligned() + "\\end{aligned}\n$$\n" + where.stream().map(one -> "\n* $" + new FormulaLine(one.symbol()).latex(hues) + "$ (" + one.shape() + "): " + one.words()).collect(Collectors.joining("", where.isEmpty() ? "" : "\n" + lead + "\n", where.isEmpty() ? "" : "\n"));
            case PLAIN -> title + "\n\n" + lines().map(line -> new FormulaLine(line).plain() + "\n").collect(Collectors.joining())
                    + where.stream().map(one -> "\n" + new FormulaLine(one.symbol()).plain() + " (" + one.shape() + "): " + one.words()).collect(Collectors.joining("", "", where.isEmpty() ? "" : "\n"));
        };
    }

    private Stream<String> lines() {
        return equations.stream().flatMap(Equation::lines);
    }

    private String aligned() {
        return lines().map(line -> new FormulaLine(line).latex(hues).replaceFirst(" ([=<>]) ", " &$1 ")).collect(Collectors.joining(" \\\\\n", "", "\n"));
    }

    private static String title(Shot shot, boolean numbers) {
        Phrases phrases = shot.look().phrases().first();
        String note = note(shot, numbers, phrases);
        String kind = shot.cell().kind().name();
        // One line, whatever the title holds: in LaTeX it is a comment, which a line break would end.
        return (shot.title(phrases) + ": " + (note.contains(kind) ? note : kind + ", " + note)).replaceAll("[\\p{Cntrl}\\u2028\\u2029\\x85]", " ");
    }

    /// Which of the several cells this is and, if there are numbers, whose.
    static String note(Shot shot, boolean numbers, Phrases phrases) {
        String convention = shot.convention(phrases);
        return numbers ? phrases.text("equations.note", convention, shot.look().unitNumber(shot.unit()), shot.step(), shot.token(shot.step()))
                : phrases.text("equations.note.bare", convention);
    }

    static List<Equation> equations(Shot shot, boolean numbers) {
        Formula formulas = new Formula(shot.cell(), shot.run().scene().program().weights().shared().biases(), true);
        Symbols letters = shot.look().symbols();
        return shot.cell().signals().stream().map(signal -> new Equation(signal, letters.in(formulas.of(signal)),
                numbers ? Optional.of(numbers(shot, signal)) : Optional.empty())).toList();
    }

    private static String numbers(Shot shot, Signal signal) {
        Trace trace = shot.trace();
        Reading reading = Reading.of(shot);
        String name = "(" + shot.look().symbol(signal) + "_{" + shot.step() + "})_{" + (shot.unit() + 1) + "} ";
        String result = reading.plain(signal, shot.step(), shot.unit());
        String worked = new Numbers(trace, shot.look(), shot.step(), shot.unit()).of(shot.cell().flow().of(signal), outcome -> reading.plainOutcome(signal, outcome));
        if (trace.isHeld(signal, shot.unit())) {
            return name + "= " + shot.look().phrases().first().text(worked.isEmpty() ? "held.equation" : "held.equation.not", result, worked);
        }
        return name + (worked.isEmpty() ? "" : "= " + worked + " ") + Reading.equal(result);
    }
}
