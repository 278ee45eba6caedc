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
/// @param badges the keys of the columns that a weight set makes
/// @param marks  what is drawn on the wires: nodes and labels
/// @param focus  from a beat, the boxes that it is about
record CellPlan(Box boxes, Box card, Function<Placement, List<Wire>> wires, List<String> badges, Function<Placement, Box.Painter> marks,
                Function<Beat, List<String>> focus) {

    /// Room for a card within the boxes.
    static Box roomFor(Box card, Type type) {
        Size size = card.size(type);
        return new Box.Area("card", size.width(), size.height(), Box.Painter.NOTHING);
    }
}
