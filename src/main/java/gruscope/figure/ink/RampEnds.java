package gruscope.figure.ink;

import gruscope.scene.Ramp;
import gruscope.scene.Theme;

import java.awt.Color;

/// The two strong ends of a ramp in a theme: ColorBrewer's hues, lightened on dark grounds so that they stay readable; in print the
/// negative end is also the lighter one, so that grey alone tells the sign.
record RampEnds(Color negative, Color positive) {

    static RampEnds of(Theme theme, Ramp ramp) {
        return switch (theme) {
            case LIGHT -> switch (ramp) {
                case PUOR -> ends(0xB35806, 0x542788);
                case RDBU -> ends(0xB2182B, 0x2166AC);
                case PRGN -> ends(0x762A83, 0x1B7837);
            };
            case DARK -> switch (ramp) {
                case PUOR -> ends(0xF0A04B, 0xB39DDB);
                case RDBU -> ends(0xF0857B, 0x7FB3E6);
                case PRGN -> ends(0xCF9FDC, 0x7CCB8F);
            };
            case CONTRAST -> switch (ramp) {
                case PUOR -> ends(0xFFB347, 0xCBB8FF);
                case RDBU -> ends(0xFF9C92, 0x9CCBFF);
                case PRGN -> ends(0xE6B8F2, 0x8CE3A0);
            };
            case PROJECTOR -> switch (ramp) {
                case PUOR -> ends(0xA34E04, 0x542788);
                case RDBU -> ends(0xB2182B, 0x1F5F9F);
                case PRGN -> ends(0x762A83, 0x1B7837);
            };
            case PRINT -> switch (ramp) {
                case PUOR -> ends(0xA2672B, 0x2F1650);
                case RDBU -> ends(0xB9504A, 0x0B2A5B);
                case PRGN -> ends(0x8F63A0, 0x0F4421);
            };
        };
    }

    private static RampEnds ends(int negative, int positive) {
        return new RampEnds(new Color(negative), new Color(positive));
    }
}
