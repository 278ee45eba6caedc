package gruscope.export.svg;

import java.awt.Font;
import java.awt.geom.AffineTransform;

/// How letters are written in an SVG.
public sealed interface SvgLetters permits SvgOutlines, SvgText {

    /// Writes one line of text in one font.
    ///
    /// @param style its colour and clip, as attributes
    /// @param place from the text's own units, with its baseline's start at (0, 0), to units of the picture
    void write(SvgBody body, String text, Font font, String style, AffineTransform place);

    /// What all of them need, to be defined once everything is written.
    void finish(SvgBody body);
}
