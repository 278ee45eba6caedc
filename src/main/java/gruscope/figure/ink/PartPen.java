package gruscope.figure.ink;

import java.awt.Color;
import java.util.List;
import java.util.Optional;

/// A surface that is told what is drawn, and not only how it looks: whoever edits the file finds the parts by their names, and formulas as formulas.
public interface PartPen {

    /// What is drawn until [#end] belongs together; parts may hold parts.
    ///
    /// @param name small letters, digits and hyphens: `gate-z`, `unit-3`, `step-6`
    void begin(String name);

    void end();

    /// Which point of the words and formulas that follow stays where it is on a surface that sets them in fonts of its own: 0 for their start, 1 for their end,
    /// a half where nothing is said.
    default void hold(double share) {
    }

    /// A stretch of a formula in one face.
    ///
    /// @param lowered whether it stands below the line
    /// @param x       where it starts
    /// @param raised  how far it stands above it
    /// @param hue     its own colour; else it has the formula's
    record Letters(String text, TextStyle style, boolean lowered, double x, double raised, Optional<Color> hue) {
    }

    /// Draws a line of mathematics.
    ///
    /// @param latex    in LaTeX's math mode
    /// @param plain    in plain text
    /// @param letters  what it is set of in the bundled faces, from x = 0
    /// @param x        its left end, `baseline` its height there
    /// @param width    that it has in the bundled faces
    /// @return whether this surface sets formulas; else they are drawn letter by letter
    boolean formula(String latex, String plain, List<Letters> letters, Type type, Color color, double x, double baseline, double width);
}
