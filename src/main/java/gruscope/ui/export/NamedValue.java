package gruscope.ui.export;

/// A value to choose, and what it is called.
///
/// @param text as settings have it; empty for what is asked for when nothing is
record NamedValue(String text, String name) {

    /// What a list of choices shows.
    @Override
    public String toString() {
        return name;
    }
}
