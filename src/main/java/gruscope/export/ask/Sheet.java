package gruscope.export.ask;

import gruscope.BadInput;
import gruscope.figure.Drawing;
import gruscope.figure.Figure;
import gruscope.figure.Layout;
import gruscope.figure.Shot;
import gruscope.figure.ink.Size;
import gruscope.figure.ink.TextStyle;

import java.util.Optional;
import java.util.OptionalDouble;

/// What a picture is drawn on: how large, how dense, how large its letters.
///
/// Sizes of drawings are in 1/96 inch, CSS's pixel.
///
/// @param width  the whole picture's, if it is given; the height follows where it is not
/// @param height likewise
/// @param pad    the empty margin on every side, if it is given; else a millimetre on paper, where a figure may be shrunk, margins and all
/// @param dpi    pixels per inch
/// @param font   the size of running text in points, if it is given; else text grows and shrinks with the picture
public record Sheet(Optional<Length> width, Optional<Length> height, Optional<Length> pad, double dpi, OptionalDouble font) {

    private static final double UNITS = 96;
    private static final double POINTS = 72;
    private static final double LEAST_MARGIN = UNITS / 25.4;

    /// As large as the figure likes, at a screen's density.
    public static final Sheet NATURAL = new Sheet(Optional.empty(), Optional.empty(), Optional.empty(), UNITS, OptionalDouble.empty());

    /// A figure laid out on this sheet.
    ///
    /// @throws BadInput if the margins leave no room
    public Drawing lay(Figure figure, Shot shot) {
        Layout layout = figure.lay(shot);
        return lay(layout, shot, layout.preferred());
    }

    /// A figure laid out on this sheet as if it liked to be of another size.
    public Drawing lay(Figure figure, Shot shot, Size wanted) {
        return lay(figure.lay(shot), shot, wanted);
    }

    private Drawing lay(Layout layout, Shot shot, Size wanted) {
        double scale = scale(wanted, shot);
        double across = inner(width).orElse(height.isPresent() && font.isEmpty()
                ? wanted.width() * Math.max(1, inner(height).getAsDouble() / scale / wanted.height()) * scale : wanted.width() * scale);
        double down = inner(height).orElse(wanted.height() * across / wanted.width());
        double margin = margin();
        return layout.fitted(new Size(across / scale, down / scale)).scaled(scale)
                .movedTo(margin, margin, new Size(across + 2 * margin, down + 2 * margin));
    }

    /// The size of the smallest letters of a drawing laid on this sheet, in points.
    public double smallestLetters(Figure figure, Shot shot) {
        Size wanted = figure.lay(shot).preferred();
        double scale = scale(wanted, shot);
        double shrink = Math.min(1, Math.min(inner(width).orElse(Double.MAX_VALUE) / scale / wanted.width(),
                inner(height).orElse(Double.MAX_VALUE) / scale / wanted.height()));
        return TextStyle.SMALL.size() * shot.look().type().scale() * scale * shrink * POINTS / UNITS;
    }

    /// Whether it has a length on paper, the same on every density.
    public boolean isPhysical() {
        return width.filter(Length::isPhysical).isPresent() || height.filter(Length::isPhysical).isPresent();
    }

    /// Pixels per 1/96 inch.
    public double pixelsPerUnit() {
        return dpi / UNITS;
    }

    /// How much larger than at its own size a figure is drawn: by the letters if their size is given, else so that it fills the sheet.
    private double scale(Size wanted, Shot shot) {
        if (font.isPresent()) {
            return font.getAsDouble() * UNITS / POINTS / (TextStyle.BODY.size() * shot.look().type().scale());
        }
        double byWidth = inner(width).orElse(Double.MAX_VALUE) / wanted.width();
        double byHeight = inner(height).orElse(Double.MAX_VALUE) / wanted.height();
        return width.isEmpty() && height.isEmpty() ? 1 : Math.min(byWidth, byHeight);
    }

    /// What the margins leave of a side.
    private OptionalDouble inner(Optional<Length> side) {
        if (side.isEmpty()) {
            return OptionalDouble.empty();
        }
        double inner = units(side.get()) - 2 * margin();
        if (inner < 1) {
            throw pad.filter(wanted -> units(wanted) > 0).map(wanted -> new BadInput("a margin of " + wanted + " leaves nothing of " + side.get()))
                    .orElseGet(() -> new BadInput("", side.get() + " is too small for a picture", "it must be at least " + least(side.get())));
        }
        return OptionalDouble.of(inner);
    }

    /// The smallest length that leaves something between its margins, in the unit of another.
    private Length least(Length side) {
        return new Length(Math.ceil(1000 * side.value() * (1 + 2 * margin()) / units(side)) / 1000, side.unit());
    }

    private double margin() {
        return pad.map(this::units).orElse(isPhysical() ? LEAST_MARGIN : 0);
    }

    private double units(Length length) {
        return length.inches(dpi) * UNITS;
    }
}
