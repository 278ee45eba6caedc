/// The wiring of a cell, as articles print it.
///
/// In comes a cell's description; out come its parts and what they read ([gruscope.figure.wiring.Netlist]), places for them on a grid and on the page
/// ([gruscope.figure.wiring.Board]), and the figure in one of several styles.
///
/// ```java
/// Netlist netlist = Netlist.of(Gru.pytorch(), true);
/// ```
package gruscope.figure.wiring;
