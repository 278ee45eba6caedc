package gruscope.engine.learn;

import gruscope.engine.cell.Part;
import gruscope.engine.weights.Address;

/// What one step adds to the gradient of one matrix of a block: the product of a column and a row, which is how it is kept.
///
/// @param slopes n derivatives of the loss by what the block's rows add up to
/// @param vector what the matrix was multiplied with; 1 for a bias
record OuterProduct(Part part, int block, double[] slopes, double[] vector) {

    boolean isOf(Address at) {
        return part == at.part() && block == at.block();
    }

    double at(Address at) {
        return slopes[at.unit()] * vector[at.column()];
    }
}
