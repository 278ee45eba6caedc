package gruscope.sequence;

/// What becomes of typed vectors before they are read ([Through]).
public interface Feed {

    /// m, the length of every vector that comes out.
    int outputSize();

    /// Whether the last typed vector is read first.
    boolean isBackwards();

    /// A vector for each of those typed, in the order in which they are read.
    ///
    /// @param typed in the order in which they are typed; not changed
    double[][] of(double[][] typed);
}
