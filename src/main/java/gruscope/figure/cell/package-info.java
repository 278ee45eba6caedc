/// The inside of a cell as a diagram, told in beats.
///
/// In comes a shot; out come columns of values, wires between them and what travels along, seen whole or from close by. Each shape that a
/// cell's data flow can have has one diagram here that says where boxes stand and what its wires carry; the lanes and the gated past beside
/// [MixDiagram] are its own. Everything else is common.
///
/// ```java
/// Drawing diagram = new CellDiagram().lay(shot.at(new Moment(3, 2, 0.5))).in(size);   // step 3, halfway through its third beat
/// ```
package gruscope.figure.cell;
