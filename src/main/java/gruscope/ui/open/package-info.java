/// What is opened, and the questions that are left when it can be meant in several ways.
///
/// ```java
/// if (Source.of(Path.of("gru.pt")).open(TensorChoice.OPEN) instanceof Source.Question question) {
///     new ImportDialog(stage, store, phrases, question, candidate -> question.source().open(question.answered(candidate))).show();
/// }
/// ```
package gruscope.ui.open;
