package gruscope.figure.cell;

import gruscope.engine.cell.Beat;
import gruscope.figure.ink.Box;
import gruscope.figure.ink.Placement;
import gruscope.figure.ink.Size;
import gruscope.figure.ink.Type;

import java.util.List;
import java.util.function.Function;

/// What a cell's own diagram gives to the cell figure: its boxes, and what runs between them once they are placed.
///
/// @param boxes  the tree of columns, with room for the card
/// @param card   the card that explains the current beat
/// @param wires  from the placement
/// @param nodes  the operators that stand on the wires
/// @param badges the keys of the columns that a weight set makes
/// @param marks  what is written beside wires and nodes
/// @param focus  from a beat, the boxes that it is about
record CellPlan(Box boxes, Box card, Function<Placement, List<Wire>> wires, Function<Placement, List<Node>> nodes, List<String> badges,
                Function<Placement, Box.Painter> marks, Function<Beat, List<String>> focus) {

    /// What stands for a card where there is none.
    static Box noCard(String key) {
        return space(key, 0, 0);
    }

    /// Room for a card within the boxes.
    static Box roomFor(Box card, Type type) {
        Size size = card.size(type);
        return space(card instanceof Box.Area none ? (String) none.key() : "card", size.width(), size.height());
    }

    /// The same diagram with a card at its right.
    CellPlan beside(Box explained, double gap, Type type) {
        Box all = Box.across(gap, Box.Align.CENTER, new Box.Stretch(1, boxes), roomFor(explained, type));
        return new CellPlan(all, explained, wires, nodes, badges, marks, focus);
    }

    /// The same diagram, whose card is this one where it is seen from near.
    CellPlan seenNear(Box near) {
        return new CellPlan(boxes, near, wires, nodes, badges, marks, focus);
    }

    /// Room in which wires run and nodes stand.
    static Box space(String key, double width, double height) {
        return new Box.Area(key, width, height, Box.Painter.NOTHING);
    }
}
