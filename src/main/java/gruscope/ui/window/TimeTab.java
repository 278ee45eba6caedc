package gruscope.ui.window;

/// The run through time as maps and curves, or what of it is remembered and can be taught.
enum TimeTab {
    MAPS, MEMORY
}
