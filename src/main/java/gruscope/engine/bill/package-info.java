/// What a cell costs: its parameters item by item, under everybody's way of counting, and what sharing them over the steps saves.
///
/// In come a kind of cell and its sizes, or a run; out come counts and the formulas they are counted by. The length of the sequence is not
/// among what a bill is made of.
///
/// ```java
/// Bill gru = Bill.of(Gru.KIND, 3, 4, Convention.PYTORCH);
/// long parameters = gru.total();   // 108 = 3 · (4·3 + 4·4 + 2·4)
/// ```
package gruscope.engine.bill;
