/// What is said of a cell and its numbers: equations, code, arithmetic, sources, and the explanation of any number that can be pointed at.
///
/// In comes a shot, or a cell alone; out come formulas, sentences and lists of terms, and the figures that show nothing else. All of it is read
/// from the cell's own description, so that a new cell brings its words along.
///
/// ```java
/// Optional<Explanation> why = new Explainer(shot).of(target);
/// String latex = why.orElseThrow().text(Notation.LATEX);
/// ```
package gruscope.figure.explain;
