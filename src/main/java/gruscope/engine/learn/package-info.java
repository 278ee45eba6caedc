/// How one weight set is taught: the backward half of weight sharing.
///
/// In come traces, or sequences with what would be right after each step; out come gradients, whole and opened into what each step adds, the routes on which a
/// step hands a gradient back, and weights that have learned. Everything is read off a cell's [gruscope.engine.cell.Flow], so that a new cell can be taught at once.
///
/// `Shares.of(trace, Pull.toTarget(trace, target)).total(address)` is PyTorch's `weight.grad` for L = ½‖h_T − target‖².
package gruscope.engine.learn;
