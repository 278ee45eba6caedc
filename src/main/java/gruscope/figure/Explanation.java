package gruscope.figure;

/// How a number came about: what it is, the formula in symbols, the formula with numbers, the result, and a plain sentence.
///
/// @param title    what it is: `update gate z, unit 2, step 7`
/// @param symbols  in [FormulaLine] markup; empty if there is nothing to compute
/// @param numbers  the same with numbers put in
/// @param result   what comes out
/// @param sentence what it means
record Explanation(String title, String symbols, String numbers, String result, String sentence) {

    /// For a tooltip: everything below the title, a line each.
    String detail() {
        StringBuilder lines = new StringBuilder();
        if (!symbols.isEmpty()) {
            lines.append(new FormulaLine(symbols).plain()).append('\n').append(numbers).append('\n');
        }
        return lines.append(result).append(sentence.isEmpty() ? "" : "\n" + sentence).toString();
    }
}
