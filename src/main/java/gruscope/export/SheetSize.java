package gruscope.export;

import gruscope.BadInput;

import java.util.Locale;
import java.util.Optional;

/// Sizes that authors ask for by name.
public enum SheetSize {
    SINGLE(new Length(88, Length.Unit.MM), null),
    DOUBLE(new Length(180, Length.Unit.MM), null),
    SLIDE(new Length(1920, Length.Unit.PX), new Length(1080, Length.Unit.PX)),
    SQUARE(new Length(1080, Length.Unit.PX), new Length(1080, Length.Unit.PX));

    private final Length width;
    private final Length height;

    SheetSize(Length width, Length height) {
        this.width = width;
        this.height = height;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Length width() {
        return width;
    }

    /// None where it follows from the figure.
    public Optional<Length> height() {
        return Optional.ofNullable(height);
    }

    static SheetSize named(String name) {
        try {
            return valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadInput("\"" + name + "\" is no size; there are single, double, slide and square", e);
        }
    }
}
