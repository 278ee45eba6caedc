package gruscope.figure.ink;

import gruscope.scene.Ramp;
import gruscope.scene.Theme;

import java.awt.Color;

/// Every colour of a theme. Hue is spent on the sign of states and weights, on the one accent that means *now*, and on what the program says. What is chosen, whose
/// cell it is, which unit a line tells of, and what a what-if holds are told by ink, shape and label.
///
/// @param page       behind the panels
/// @param panel      a panel, and the ground of every figure
/// @param ink        text and strong lines
/// @param quiet      secondary text
/// @param line       thin lines that carry meaning
/// @param coming     lines and outlines of what has not happened yet
/// @param faint      grids and borders, which only set things apart
/// @param well       the empty part of a bar or valve
/// @param accent     now: the current step, the current beat, what the pointer is on
/// @param accentWash the ground of what is current
/// @param onAccent   text on the accent
/// @param badge      the ground of weight-set badges
/// @param onBadge    text on a badge
/// @param gate       the fill of gates
/// @param positive   the strong end of the scale for values above zero
/// @param zero       the middle of that scale
/// @param negative   the strong end for values below zero
/// @param muted      text of what has not happened yet, and bars that are not the one in question
/// @param messages   in which a program speaks: no hue of a value, and not that of now
public record Palette(Color page, Color panel, Color ink, Color quiet, Color line, Color coming, Color faint, Color well, Color accent,
                      Color accentWash, Color onAccent, Color badge, Color onBadge, Color gate, Color positive, Color zero, Color negative,
                      Color muted, Messages messages) {

    /// What went wrong, what is to be known, what succeeded.
    public record Messages(Color error, Color notice, Color success) {
    }

    private static final double READABLE = 4.5;

    /// A theme's colours, with the signs of values in a ramp's two hues.
    public static Palette of(Theme theme, Ramp ramp) {
        RampEnds ends = RampEnds.of(theme, ramp);
        return switch (theme) {
            case LIGHT -> new Palette(
                    rgb(0xF3F4F6), rgb(0xFFFFFF), rgb(0x2B2D42), rgb(0x5B6072), rgb(0x6B7080), rgb(0x8E94A6), rgb(0xDDDFE6), rgb(0xF1F2F5),
                    rgb(0x00796B), rgb(0xF0F8F6), rgb(0xFFFFFF), rgb(0x2B2D42), rgb(0xFFFFFF), rgb(0x4A4E69),
                    ends.positive(), rgb(0xF7F7F7), ends.negative(), rgb(0x6B7286),
                    new Messages(rgb(0xC2185B), rgb(0x006C9E), rgb(0x4F7000)));
            case DARK -> new Palette(
                    rgb(0x14151C), rgb(0x1E2029), rgb(0xECEDF3), rgb(0xA9AEBF), rgb(0x8B91A5), rgb(0x6B7188), rgb(0x3A3D4B), rgb(0x292C38),
                    rgb(0x4DB6A6), rgb(0x1D302F), rgb(0x0E1512), rgb(0xD9DCE8), rgb(0x1E2029), rgb(0xB4B9CF),
                    ends.positive(), rgb(0x2A2C36), ends.negative(), rgb(0x8B91A5),
                    new Messages(rgb(0xFF79B4), rgb(0x4FC6F7), rgb(0xC3DB4E)));
            case PROJECTOR -> new Palette(
                    rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0x10111A), rgb(0x33364A), rgb(0x33364A), rgb(0x7E8496), rgb(0x8E94A6), rgb(0xEDEEF2),
                    rgb(0x00695C), rgb(0xE6F4F1), rgb(0xFFFFFF), rgb(0x10111A), rgb(0xFFFFFF), rgb(0x34374F),
                    ends.positive(), rgb(0xF7F7F7), ends.negative(), rgb(0x5A6076),
                    new Messages(rgb(0xB0104F), rgb(0x005F8C), rgb(0x466300)));
            case PRINT -> new Palette(
                    rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0x000000), rgb(0x3A3A3A), rgb(0x4A4A4A), rgb(0x8A8A8A), rgb(0xCCCCCC), rgb(0xF2F2F2),
                    rgb(0x000000), rgb(0xEFEFEF), rgb(0xFFFFFF), rgb(0x1A1A1A), rgb(0xFFFFFF), rgb(0x555555),
                    ends.positive(), rgb(0xFAFAFA), ends.negative(), rgb(0x6B6B6B),
                    new Messages(rgb(0xC2185B), rgb(0x006C9E), rgb(0x4F7000)));
            case CONTRAST -> new Palette(
                    rgb(0x000000), rgb(0x000000), rgb(0xFFFFFF), rgb(0xE4E4E4), rgb(0xFFFFFF), rgb(0xA8A8A8), rgb(0x8C8C8C), rgb(0x141414),
                    rgb(0x2CE6CC), rgb(0x00302B), rgb(0x000000), rgb(0xFFFFFF), rgb(0x000000), rgb(0xDADAFF),
                    ends.positive(), rgb(0x202020), ends.negative(), rgb(0xC8C8C8),
                    new Messages(rgb(0xFFA6D0), rgb(0x4FD8FF), rgb(0xDDF25A)));
        };
    }

    /// The same with the ends of the scale in other colours.
    public Palette between(Color strongNegative, Color strongPositive) {
        return new Palette(page, panel, ink, quiet, line, coming, faint, well, accent, accentWash, onAccent, badge, onBadge, gate, strongPositive, zero, strongNegative, muted, messages);
    }

    /// The colour of a value on the scale from −1 (negative) over 0 to +1 (positive); values beyond take the end's colour, and what is
    /// no finite number has neither hue, but grey.
    public Color state(double value) {
        if (!Double.isFinite(value)) {
            return faint;
        }
        double strength = Math.sqrt(Math.min(1, Math.abs(value)));
        return mix(zero, value < 0 ? negative : positive, strength);
    }

    /// The ink of a gate value from 0 (empty) to 1 (full).
    public Color gate(double value) {
        return mix(well, gate, Double.isNaN(value) ? 0 : Math.clamp(value, 0, 1));
    }

    /// Text that can be read on a ground: the theme's own where that suffices, else black or white, one of which always does.
    public Color on(Color ground) {
        Color own = contrast(ink, ground) >= contrast(panel, ground) ? ink : panel;
        return contrast(own, ground) >= READABLE ? own
                : contrast(Color.BLACK, ground) >= contrast(Color.WHITE, ground) ? Color.BLACK : Color.WHITE;
    }

    /// What dims everything but what a spotlight shows: the darker of ink and page.
    public Color shade() {
        return luminance(ink) < luminance(page) ? ink : page;
    }

    /// The way from one colour to another, by a share from 0 to 1.
    public static Color mix(Color from, Color to, double share) {
        return new Color(
                (int) Math.round(from.getRed() + share * (to.getRed() - from.getRed())),
                (int) Math.round(from.getGreen() + share * (to.getGreen() - from.getGreen())),
                (int) Math.round(from.getBlue() + share * (to.getBlue() - from.getBlue())));
    }

    /// The contrast ratio of two colours, 1 … 21 (WCAG 2.2).
    public static double contrast(Color one, Color other) {
        double brighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (brighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static Color rgb(int rgb) {
        return new Color(rgb);
    }
}
