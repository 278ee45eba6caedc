package gruscope.ui.kit;

import gruscope.figure.ink.Palette;

import java.awt.Color;
import java.util.Locale;

/// The palette as JavaFX looked-up colours: the style sheet has no colours of its own.
public final class Dress {

    private Dress() {
    }

    public static String style(Palette palette, double fontSize) {
        return String.format(Locale.ROOT, "-fx-font-size: %.2fpx;", fontSize)
                + color("page", palette.page()) + color("panel", palette.panel()) + color("ink", palette.ink()) + color("quiet", palette.quiet())
                + color("line", palette.line()) + color("faint", palette.faint()) + color("well", palette.well())
                + color("accent", palette.accent()) + color("wash", palette.accentWash()) + color("on-accent", palette.onAccent())
                + color("error", palette.messages().error()) + color("notice", palette.messages().notice()) + color("success", palette.messages().success())
                + color("badge", palette.badge()) + color("on-badge", palette.onBadge())
                + color("shade", palette.shade());
    }

    private static String color(String name, Color color) {
        return String.format(Locale.ROOT, "gs-%s: #%06x;", name, color.getRGB() & 0xffffff);
    }
}
