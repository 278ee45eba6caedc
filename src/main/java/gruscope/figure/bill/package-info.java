/// What weights cost: the bill of all kinds of cells side by side, and what each gets for the same budget.
///
/// In comes a question (sizes, a way of counting, how far the bill is opened), by default that of the model shown; out come bars cut into
/// their parts, and lines of parameters against units. It is the same at every moment.
///
/// ```java
/// BillQuestion question = BillQuestion.of(shot).withHiddenSize(128);
/// Drawing bill = new BillFigure(Optional.of(question)).lay(shot).drawing();
/// ```
package gruscope.figure.bill;
