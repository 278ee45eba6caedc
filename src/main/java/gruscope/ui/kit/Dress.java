package gruscope.ui.kit;

import gruscope.figure.ink.Look;
import gruscope.figure.ink.Palette;
import javafx.css.PseudoClass;
import javafx.scene.Parent;

import java.awt.Color;
import java.util.Locale;

/// The palette as JavaFX looked-up colours: the style sheet has no colours of its own.
public final class Dress {

    /// Chinese is among the languages: what is bold is set in the face that has bold Chinese.
    private static final PseudoClass CHINESE = PseudoClass.getPseudoClass("chinese");

    private Dress() {
    }

    /// Dresses what is shown in a look's colours, its letters of this size, and its faces.
    ///
    /// @return whether colours or letters were others before
    public static boolean put(Parent shown, Look look, double fontSize) {
        String style = style(look.palette(), fontSize);
        boolean other = !style.equals(shown.getStyle());
        shown.setStyle(style);
        shown.pseudoClassStateChanged(CHINESE, look.phrases().languages().stream().anyMatch(words -> words.locale().getLanguage().equals(Locale.CHINESE.getLanguage())));
        return other;
    }

    private static String style(Palette palette, double fontSize) {
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
