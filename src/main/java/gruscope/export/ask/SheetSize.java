package gruscope.export.ask;

import gruscope.Keyed;

import java.util.Optional;

import static gruscope.Message.says;

/// Sizes that authors ask for by name.
public enum SheetSize implements Keyed {
    SINGLE(new Length(88, Length.Unit.MM), Optional.empty(), Optional.empty()),
    DOUBLE(new Length(180, Length.Unit.MM), Optional.empty(), Optional.empty()),
    SLIDE(pixels(1920), Optional.of(pixels(1080)), Optional.of(pixels(60))),
    SQUARE(pixels(1080), Optional.of(pixels(1080)), Optional.of(pixels(60)));

    private final Length width;
    private final Optional<Length> height;
    private final Optional<Length> pad;

    SheetSize(Length width, Optional<Length> height, Optional<Length> pad) {
        this.width = width;
        this.height = height;
        this.pad = pad;
    }

    private static Length pixels(double count) {
        return new Length(count, Length.Unit.PX);
    }

    public Length width() {
        return width;
    }

    /// None where it follows from the figure.
    public Optional<Length> height() {
        return height;
    }

    public Optional<Length> pad() {
        return pad;
    }

    static SheetSize named(String name) {
        return Keyed.named(name, says("name-of-size"), values());
    }
}
