package gruscope.export.make;

/// What becomes of files that are there already where pictures are to go.
public enum Existing {
    REPLACED,
    /// The picture that would take the place counts as failed.
    KEPT
}
