package gruscope.figure;

import java.util.List;
import java.util.function.Function;

/// What a cell's own diagram gives to the cell figure: its boxes, and what runs between them once they are placed.
///
/// @param boxes  the tree of columns
/// @param wires  from the placement
/// @param badges the keys of the columns that a weight set makes
/// @param marks  what is drawn on the wires: nodes and labels
record CellPlan(Box boxes, Function<Placement, List<Wire>> wires, List<String> badges, Function<Placement, Box.Painter> marks) {
}
