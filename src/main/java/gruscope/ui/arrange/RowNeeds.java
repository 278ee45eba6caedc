package gruscope.ui.arrange;

import java.util.List;

/// The heights at which the rows of the window change their form, in pixels and with what stands around the figures, the largest first.
///
/// @param strip the film strip's, the last of them a line
/// @param cell  the cell's
/// @param time  those of the run through time, with all its maps; empty where it is not shown
/// @param one   the height of a single map, or of the lowest row of memory; 0 where there is no such form
/// @param liked  the height that such a form would like to have
/// @param widths of the figures that stand side by side in the run through time
public record RowNeeds(List<Double> strip, List<Double> cell, List<Double> time, double one, double liked, List<Double> widths) {

    public RowNeeds {
        strip = List.copyOf(strip);
        cell = List.copyOf(cell);
        time = List.copyOf(time);
        widths = List.copyOf(widths);
    }
}
