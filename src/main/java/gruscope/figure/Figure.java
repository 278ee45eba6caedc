package gruscope.figure;

/// One kind of picture of a run.
public interface Figure {

    /// Its name on the command line and in message bundles: `cell`, `strip`, `gates` …
    String key();

    /// The smallest size in which nothing has to be shortened; it grows with units, steps and label lengths.
    Size preferredSize(Shot shot);

    /// Lays the picture out for a size and returns it ready to paint. The size is at least the preferred one; see [Drawing#fitted].
    Drawing draw(Shot shot, Size size);

    /// Whether it tells the moment: one that does not stays as it is while a run is played.
    default boolean tellsMoment() {
        return true;
    }
}
