package gruscope.ui.window;

import gruscope.figure.Figure;
import gruscope.figure.gallery.Gallery;

import java.util.Locale;

/// The panels of the window's middle that show a figure, each called after the one it shows of one cell alone.
enum Panel {
    STRIP, CELL, GATES, STATES, MEMORY;

    /// What it shows where nothing else is asked for.
    Figure figure() {
        return Gallery.named(name().toLowerCase(Locale.ROOT));
    }
}
