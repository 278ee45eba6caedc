/// Numbers as text: traces as JSON and CSV, the bill as a table.
///
/// In come a trace or a bill; out comes text, every number with all its digits. Nothing here draws.
///
/// ```java
/// String latex = BillTable.of(bill, Convention.PYTORCH).text(BillTable.Syntax.LATEX, phrases);
/// ```
package gruscope.export.table;
