package gruscope.export.svg;

import java.awt.geom.AffineTransform;
import java.math.BigDecimal;

/// Numbers as SVG reads them, in as few letters as may be.
///
/// Coordinates are counted in hundredths of a unit, a four-hundredth of a millimetre: whole numbers, so that relative steps add up exactly and
/// no binary fraction shows.
public final class SvgNumbers {

    /// Hundredths in a unit.
    static final int FINENESS = 100;

    private SvgNumbers() {
    }

    /// Hundredths as a number of units: 1250 is `12.5`, -50 is `-.5`.
    static String hundredths(long hundredths) {
        long magnitude = Math.abs(hundredths);
        long whole = magnitude / FINENESS;
        long part = magnitude % FINENESS;
        String sign = hundredths < 0 ? "-" : "";
        String fraction = part == 0 ? "" : part % 10 == 0 ? "." + part / 10 : part < 10 ? ".0" + part : "." + part;
        return sign + (whole == 0 && part > 0 ? "" : String.valueOf(whole)) + fraction;
    }

    /// A number of units.
    public static String of(double units) {
        return hundredths(Math.round(units * FINENESS));
    }

    /// A factor, with six decimals at most.
    static String factor(double value) {
        String digits = BigDecimal.valueOf(Math.round(value * 1e6), 6).stripTrailingZeros().toPlainString();
        return digits.startsWith("0.") ? digits.substring(1) : digits.startsWith("-0.") ? "-" + digits.substring(2) : digits;
    }

    /// A similarity, as short as it can be told.
    static String transform(AffineTransform place) {
        if (place.getShearX() == 0 && place.getShearY() == 0) {
            String scale = factor(place.getScaleX());
            return "translate(" + of(place.getTranslateX()) + " " + of(place.getTranslateY()) + ")" + (scale.equals("1") ? "" : "scale(" + scale + ")");
        }
        return "matrix(" + factor(place.getScaleX()) + " " + factor(place.getShearY()) + " " + factor(place.getShearX()) + " "
                + factor(place.getScaleY()) + " " + of(place.getTranslateX()) + " " + of(place.getTranslateY()) + ")";
    }
}
