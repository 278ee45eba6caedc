package gruscope.figure.ink;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One symbol of a formula, with its subscript.
///
/// @param kind      what room it needs around it
/// @param text      the symbol as drawn
/// @param subscript in formula markup; empty if there is none
record FormulaAtom(Kind kind, String text, String subscript) {

    /// TeX's classes of atoms, as far as they occur here.
    enum Kind { VARIABLE, NUMBER, FUNCTION, BINARY, RELATION, OPEN, CLOSE, PUNCTUATION, WORD, SIGN }

    private static final String THIN_SPACE = "\u2009";
    private static final String TILDE = "\u0303";
    private static final String PRIME = "′";
    /// Where the slanted letters of mathematics begin in Unicode; h has been there before, as Planck's constant.
    private static final int ITALIC_CAPITAL = 0x1D434;
    private static final int ITALIC_SMALL = 0x1D44E;
    private static final int ITALIC_SIGMA = 0x1D70E;
    private static final int PLANCK = 0x210E;
    private static final double THIN = 3 / 18.0;
    private static final double MEDIUM = 4 / 18.0;
    private static final double THICK = 5 / 18.0;

    /// A symbol, then perhaps its subscript. Words of two letters or more are functions or plain words.
    private static final Pattern ATOM = Pattern.compile(
            "\\s*(\\p{L}[\\p{L}]+|\\p{L}\u0303?′?|[\\d.]+(?:e−?\\d+)?(?:[\\s\u2009]?%)?|\\S)(?:_\\{([^}]*)})?");

    private static final Map<String, String> LATEX = Map.ofEntries(
            Map.entry("σ", "\\sigma"), Map.entry("hardσ", "\\operatorname{hard\\sigma}"), Map.entry("Σ", "\\Sigma"), Map.entry("⊙", "\\odot"), Map.entry("×", "\\times"), Map.entry("·", "\\cdot"),
            Map.entry("−", "-"), Map.entry("tanh", "\\tanh"), Map.entry("relu", "\\operatorname{relu}"), Map.entry("exp", "\\exp"), Map.entry("softmax", "\\operatorname{softmax}"), Map.entry("∂", "\\partial"),
            Map.entry("‖", "\\|"), Map.entry("∞", "\\infty"));

    /// A command's name goes on for as long as letters follow.
    private static final Pattern COMMAND = Pattern.compile("\\\\[A-Za-z]+$");
    private static final Pattern WORD = Pattern.compile("\\\\text\\{\\s*([^}]*?)\\s*\\}");
    private static final Pattern NEEDLESS = Pattern.compile("(?<!\\\\[A-Za-z]{1,20}) | (?![A-Za-z])");

    private static final int KEPT = 2_000;
    private static final Recent<String, List<FormulaAtom>> LINES = new Recent<>(KEPT, FormulaAtom::read);

    /// The atoms of a line.
    static List<FormulaAtom> of(String markup) {
        return LINES.of(markup);
    }

    private static List<FormulaAtom> read(String markup) {
        List<FormulaAtom> atoms = new ArrayList<>();
        Matcher matcher = ATOM.matcher(markup);
        while (matcher.find()) {
            String text = matcher.group(1);
            String subscript = matcher.group(2) == null ? "" : matcher.group(2);
            atoms.add(new FormulaAtom(kind(text, atoms), text, subscript));
        }
        return List.copyOf(atoms);
    }

    /// A line in which every symbol and every index is another one.
    static String replaced(String markup, UnaryOperator<String> symbols) {
        StringBuilder line = new StringBuilder();
        Matcher matcher = ATOM.matcher(markup);
        while (matcher.find()) {
            String whole = matcher.group();
            String before = whole.substring(0, matcher.start(1) - matcher.start());
            String index = matcher.group(2) == null ? "" : "_{" + replaced(matcher.group(2), symbols) + "}";
            matcher.appendReplacement(line, Matcher.quoteReplacement(before + symbols.apply(matcher.group(1)) + index));
        }
        return matcher.appendTail(line).toString();
    }

    /// A line in LaTeX's math mode.
    static String latex(String markup) {
        return latex(markup, Hues.NONE);
    }

    /// The same with symbols in their hues.
    static String latex(String markup, Hues hues) {
        StringBuilder latex = new StringBuilder();
        for (FormulaAtom atom : of(markup)) {
            String plain = atom.latex();
            if (COMMAND.matcher(latex).find() && Character.isLetter(plain.charAt(0))) {
                latex.append(' ');
            }
            latex.append(hues.of(atom.text, atom.subscript).map(color -> "\\textcolor[HTML]{" + Hues.hex(color) + "}{" + plain.strip() + "} ").orElse(plain));
        }
        return latex.toString().replaceAll(" +", " ").replace(" )", ")").replace(" ,", ",").strip();
    }

    /// A line as presentation MathML.
    static String mathMl(String markup, Hues hues) {
        StringBuilder rows = new StringBuilder();
        for (FormulaAtom atom : of(markup)) {
            String own = atom.mathMl();
            String index = "<mrow>" + mathMl(atom.subscript, Hues.NONE) + "</mrow>";
            String prime = "<mo>" + PRIME + "</mo>";
            boolean primed = atom.text.endsWith(PRIME);
            String whole = atom.subscript.isEmpty() ? primed ? "<msup>" + own + prime + "</msup>" : own
                    : primed ? "<msubsup>" + own + index + prime + "</msubsup>" : "<msub>" + own + index + "</msub>";
            rows.append(hues.of(atom.text, atom.subscript).map(color -> "<mstyle mathcolor=\"#" + Hues.hex(color) + "\">" + whole + "</mstyle>").orElse(whole));
        }
        return rows.toString();
    }

    private String mathMl() {
        String symbol = text.replace(PRIME, "").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        if (symbol.endsWith(TILDE)) {
            return "<mover accent=\"true\"><mi>" + symbol.replace(TILDE, "") + "</mi><mo>~</mo></mover>";
        }
        return switch (kind) {
            case VARIABLE -> "<mi>" + symbol + "</mi>";
            case FUNCTION -> "<mi mathvariant=\"normal\">" + symbol + "</mi>";
            case NUMBER -> "<mn>" + symbol + "</mn>";
            case WORD -> "<mtext>\u00a0" + symbol + "\u00a0</mtext>";
            case BINARY, RELATION, PUNCTUATION -> "<mo>" + symbol + "</mo>";
            case SIGN -> "<mo form=\"prefix\">" + symbol + "</mo>";
            case OPEN, CLOSE -> "<mo stretchy=\"false\">" + symbol + "</mo>";
        };
    }

    boolean slanted() {
        return kind == Kind.VARIABLE && Character.UnicodeScript.of(text.codePointAt(0)) == Character.UnicodeScript.LATIN;
    }

    /// Its letters as a face of mathematics has them: slanted Latin ones, and σ, which is a variable there.
    String mathematical() {
        if (!slanted() && !text.equals("σ")) {
            return text.replaceAll("[\\s\u2009](?=%)", THIN_SPACE);
        }
        return text.codePoints().map(FormulaAtom::mathematical).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static int mathematical(int letter) {
        return letter == 'h' ? PLANCK : letter >= 'a' && letter <= 'z' ? ITALIC_SMALL + letter - 'a' : letter >= 'A' && letter <= 'Z' ? ITALIC_CAPITAL + letter - 'A'
                : letter == 'σ' ? ITALIC_SIGMA : letter;
    }

    /// The same as TeX has it: none between letters.
    double mathematicalSpaceAfter(FormulaAtom before) {
        boolean none = before != null && (isLetter() || text.equals("σ")) && before.kind != Kind.BINARY && before.kind != Kind.RELATION && before.kind != Kind.PUNCTUATION && before.kind != Kind.WORD
                && !(before.kind == Kind.FUNCTION && !before.text.equals("σ"));
        return none ? 0 : spaceAfter(before);
    }

    /// The room between an atom and this one, in em.
    double spaceAfter(FormulaAtom before) {
        if (before == null || kind == Kind.PUNCTUATION) {
            return 0;
        }
        if (kind == Kind.RELATION || before.kind == Kind.RELATION) {
            return THICK;
        }
        if (kind == Kind.BINARY || before.kind == Kind.BINARY) {
            return MEDIUM;
        }
        boolean letters = isLetter() && before.isLetter();
        boolean words = kind == Kind.WORD || before.kind == Kind.WORD;
        return words ? THICK : letters || before.kind == Kind.PUNCTUATION || before.kind == Kind.FUNCTION && kind != Kind.OPEN
                || before.kind == Kind.CLOSE && isLetter() || isLetter() && before.kind == Kind.NUMBER ? THIN : 0;
    }

    /// In LaTeX's math mode, with a space where one may stand.
    private String latex() {
        String symbol = text;
        String prime = symbol.endsWith("′") ? "'" : "";
        symbol = symbol.replace("′", "");
        if (symbol.endsWith(TILDE)) {
            symbol = "\\tilde{" + symbol.charAt(0) + "}";
        } else if (kind == Kind.WORD) {
            symbol = "\\text{ " + symbol + " }";
        } else {
            symbol = LATEX.getOrDefault(symbol, symbol.replaceAll("[\\s\u2009]?%", "\\\\,\\\\%").replaceAll("e(−?\\d+)", " \\\\times 10^{$1}")
                    .replace('−', '-'));
        }
        boolean simple = subscript.length() == 1;
        String low = subscript.isEmpty() ? "" : simple ? "_" + subscript : "_{" + WORD.matcher(NEEDLESS.matcher(latex(subscript)).replaceAll("")).replaceAll("\\\\mathrm{$1}") + "}";
        boolean roomBefore = kind == Kind.BINARY || kind == Kind.RELATION;
        boolean roomAfter = roomBefore || isLetter() || kind == Kind.PUNCTUATION && symbol.equals(",");
        return (roomBefore ? " " : "") + symbol + low + prime + (roomAfter ? " " : "");
    }

    private boolean isLetter() {
        return kind == Kind.VARIABLE;
    }

    private static Kind kind(String text, List<FormulaAtom> before) {
        return switch (text) {
            case "=", "<", ">", "≈", "≥", "≤" -> Kind.RELATION;
            case "+", "−", "-", "×", "⊙", "·" -> isUnary(before) ? Kind.SIGN : Kind.BINARY;
            case "(", "[" -> Kind.OPEN;
            case ")", "]" -> Kind.CLOSE;
            case ",", ";" -> Kind.PUNCTUATION;
            case "σ", "hardσ", "tanh", "relu", "exp", "softmax" -> Kind.FUNCTION;
            default -> Character.isLetter(text.codePointAt(0)) ? text.replace(TILDE, "").replace("′", "").length() > 1 ? Kind.WORD : Kind.VARIABLE
                    : Kind.NUMBER;
        };
    }

    /// A sign with nothing before it to join stands close to what follows.
    private static boolean isUnary(List<FormulaAtom> before) {
        return before.isEmpty() || switch (before.getLast().kind) {
            case BINARY, RELATION, OPEN, PUNCTUATION -> true;
            case VARIABLE, NUMBER, FUNCTION, CLOSE, WORD, SIGN -> false;
        };
    }
}
