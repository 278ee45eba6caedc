package gruscope.export.ask;

import gruscope.BadInput;
import gruscope.Quoted;
import gruscope.figure.ink.Palette;

import java.awt.Color;
import java.util.Locale;
import java.util.Optional;

import static gruscope.Message.says;

/// What lies behind a picture.
public sealed interface Background {

    /// The panel colour of the picture's theme.
    record OfTheme() implements Background {
    }

    /// Nothing: what the picture is laid on shows through.
    record Transparent() implements Background {
    }

    /// A colour of its own.
    record Flat(Color color) implements Background {
    }

    /// Reads `theme`, `transparent` or a colour as `#rrggbb`.
    static Background parse(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        if (lower.equals("theme")) {
            return new OfTheme();
        }
        if (lower.equals("transparent")) {
            return new Transparent();
        }
        if (lower.matches("#[0-9a-f]{6}")) {
            return new Flat(Color.decode(lower));
        }
        throw new BadInput("", says("is-no-background", Quoted.of(text)), says("accepted-are-theme-transparent-or"));
    }

    /// As [#parse] reads it.
    default String text() {
        return switch (this) {
            case OfTheme() -> "theme";
            case Transparent() -> "transparent";
            case Flat(Color color) -> String.format(Locale.ROOT, "#%06x", color.getRGB() & 0xffffff);
        };
    }

    /// The colour to fill with first; none for a transparent one.
    default Optional<Color> color(Palette palette) {
        return switch (this) {
            case OfTheme() -> Optional.of(palette.panel());
            case Transparent() -> Optional.empty();
            case Flat(Color color) -> Optional.of(color);
        };
    }
}
