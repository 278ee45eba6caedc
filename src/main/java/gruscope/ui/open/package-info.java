/// Questions that are left when a file is opened.
///
/// ```java
/// new ImportDialog(stage, store, phrases, "gru.pt", undecided, candidate -> open(file, undecided.chosen(candidate, TensorChoice.OPEN))).show();
/// ```
package gruscope.ui.open;
