/// GRUscope: type a sequence, watch the gates of a GRU, see one weight set drive every step.
///
/// Text becomes vectors ([gruscope.sequence]), a scene says what is run and shown ([gruscope.scene]), the engine turns it into a
/// trace ([gruscope.engine]), figures draw the trace ([gruscope.figure]), and a window ([gruscope.ui]) or a command
/// ([gruscope.cli]) shows them. Only what every room needs stands in this package.
package gruscope;
