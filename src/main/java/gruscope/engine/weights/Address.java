package gruscope.engine.weights;

import gruscope.engine.cell.Part;

/// Where one number of a weight set stands.
///
/// @param part   which matrix of a block
/// @param block  an index into the cell's blocks
/// @param unit   the row, from 0
/// @param column the column, from 0; 0 in a bias
public record Address(Part part, int block, int unit, int column) {

    /// The same place in another block.
    public Address inBlock(int other) {
        return new Address(part, other, unit, column);
    }
}
