/// What was found in a file of weights, and the choosing among it: its cells by name, the linear layers and embeddings around them, and the question where
/// several can be meant.
///
/// [gruscope.model.found.Contents] is what every reader of a format makes; a [gruscope.model.found.TensorChoice] chooses of it, and where that is not enough
/// there is an [gruscope.model.found.Undecided] with all that can be meant.
package gruscope.model.found;
