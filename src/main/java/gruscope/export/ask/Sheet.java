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

import static gruscope.Message.says;

/// What a picture is drawn on: how large, how dense, how large its letters.
///
/// Sizes of drawings are in 1/96 inch, CSS's pixel.
///
/// @param width  the whole picture's, if it is given; the height follows where it is not
/// @param height likewise
/// @param pad    the empty margin on every side, if it is given; else a millimetre on paper and wherever a figure is shrunk, margins and all
/// @param dpi    pixels per inch
/// @param font   the size of running text in points, if it is given; else 8 on paper, and on a screen as large as fills the picture
public record Sheet(Optional<Length> width, Optional<Length> height, Optional<Length> pad, double dpi, OptionalDouble font) {

    private static final double UNITS = 96;
    private static final double POINTS = 72;
    private static final double LEAST_MARGIN = UNITS / 25.4;
    private static final Length MILLIMETRE = new Length(1, Length.Unit.MM);

    /// A picture for a list or a tab, which has better uses for its few pixels.
    private static final double NO_ROOM_FOR_MARGINS = 16 * LEAST_MARGIN;

    /// The size of running text on paper, in points, and the width that lines have there at least.
    private static final double USUAL_FONT = 8;
    private static final double THINNEST_LINE = 0.5;

    /// As large as the figure likes, at a screen's density.
    public static final Sheet NATURAL = new Sheet(Optional.empty(), Optional.empty(), Optional.empty(), UNITS, OptionalDouble.empty());

    /// A figure laid out on this sheet.
    ///
    /// @throws BadInput if the margins leave no room
    public Drawing lay(Figure figure, Shot shot) {
        return lay(figure, shot, layout(figure, shot).preferred());
    }

    /// A figure laid out on this sheet as if it liked to be of another size.
    public Drawing lay(Figure figure, Shot shot, Size wanted) {
        Layout layout = layout(figure, shot);
        if (pad.isEmpty() && !isPhysical() && isShrunk(layout, shot) && room().width() > NO_ROOM_FOR_MARGINS && room().height() > NO_ROOM_FOR_MARGINS) {
            return new Sheet(width, height, Optional.of(MILLIMETRE), dpi, font).lay(figure, shot, wanted);
        }
        double scale = scale(shot).orElseGet(() -> filling(wanted));
        double across = inner(width).orElse(height.isPresent() && scale(shot).isEmpty()
                ? wanted.width() * Math.max(1, inner(height).getAsDouble() / scale / wanted.height()) * scale : wanted.width() * scale);
        double tall = Math.max(wanted.height() / layout.preferred().height(), 1) * layout.height(across / scale);
        double down = inner(height).orElse(scale(shot).isEmpty() ? wanted.height() * across / wanted.width()
                : tall * scale * Math.min(1, across / scale / wanted.width()));
        double margin = margin();
        return layout.fitted(new Size(across / scale, down / scale)).scaled(scale)
                .movedTo(margin, margin, new Size(across + 2 * margin, down + 2 * margin));
    }

    /// How a figure is laid out for this sheet: where the type has a size, in the room that there is; else as it likes to be, unless its letters were
    /// too small to read then.
    public Layout layout(Figure figure, Shot shot) {
        OptionalDouble scale = scale(shot);
        if (scale.isPresent()) {
            Shot printed = isPhysical() ? shot.in(shot.look().withThinnest(THINNEST_LINE * UNITS / POINTS / scale.getAsDouble())) : shot;
            Size room = room().scaled(1 / scale.getAsDouble());
            Layout layout = figure.lay(printed, room);
            double shrunk = room.shareOf(layout.preferred());
            return shrunk == 1 ? layout : figure.lay(printed.in(printed.look().withThinnest(printed.look().thinnest() / shrunk)), room);
        }
        Layout natural = figure.lay(shot);
        return filling(natural.preferred()) >= Layout.LEGIBLE ? natural : figure.lay(shot, Layout.roomFor(room()));
    }

    /// Whether a figure is drawn smaller than it likes to be.
    private boolean isShrunk(Layout layout, Shot shot) {
        return scale(shot).orElse(1) < 1 || room().scaled(1 / scale(shot).orElse(1)).shareOf(layout.preferred()) < 1;
    }

    /// Whether it has a length on paper, the same on every density.
    public boolean isPhysical() {
        return width.filter(Length::isPhysical).isPresent() || height.filter(Length::isPhysical).isPresent();
    }

    /// Pixels per 1/96 inch.
    public double pixelsPerUnit() {
        return dpi / UNITS;
    }

    /// How much larger than at its own size a figure is drawn, if the size of its letters is given; on paper it always is.
    private OptionalDouble scale(Shot shot) {
        OptionalDouble points = font.isEmpty() && isPhysical() ? OptionalDouble.of(USUAL_FONT) : font;
        return points.isEmpty() ? points
                : OptionalDouble.of(points.getAsDouble() * UNITS / POINTS / (TextStyle.BODY.size() * shot.look().type().scale()));
    }

    /// The same so that it fills the sheet.
    private double filling(Size wanted) {
        double share = Math.min(room().width() / wanted.width(), room().height() / wanted.height());
        return Double.isInfinite(share) ? 1 : share;
    }

    /// What the margins leave; without bound where no length is given.
    private Size room() {
        return new Size(inner(width).orElse(Double.POSITIVE_INFINITY), inner(height).orElse(Double.POSITIVE_INFINITY));
    }

    /// What the margins leave of a side.
    private OptionalDouble inner(Optional<Length> side) {
        if (side.isEmpty()) {
            return OptionalDouble.empty();
        }
        double inner = units(side.get()) - 2 * margin();
        if (inner < 1) {
            throw pad.filter(wanted -> units(wanted) > 0).map(wanted -> new BadInput(says("a-margin-of-leaves-nothing", wanted, side.get())))
                    .orElseGet(() -> new BadInput("", says("is-too-small-for-a", side.get()), says("it-must-be-at-least", least(side.get()))));
        }
        return OptionalDouble.of(inner);
    }

    /// The smallest length that leaves something between its margins, in the unit of another.
    private Length least(Length side) {
        return new Length(Math.ceil(1000 * side.value() * (1 + 2 * margin()) / units(side)) / 1000, side.unit());
    }

    /// The margin on every side, in 1/96 inch.
    public double margin() {
        return pad.map(this::units).orElse(isPhysical() ? LEAST_MARGIN : 0);
    }

    private double units(Length length) {
        return length.inches(dpi) * UNITS;
    }
}
