package gruscope.figure.font;

import gruscope.BadInput;
import gruscope.Counted;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import static gruscope.Message.says;

/// The families that an author wants letters in.
///
/// @param text     as it was written; two with the same text are the same
/// @param words    what is said
/// @param formulas symbols and what they come to
/// @param numbers  beside bars, and code
/// @param signs    the face of mathematics that goes with that of formulas: its slanted letters and its signs; none where the machine has none
public record Fonts(String text, FontFamily words, FontFamily formulas, FontFamily numbers, Optional<Typeface> signs) {

    private static final int MOST = 3;

    /// Reads names of families with commas between: that of words, of formulas, of numbers and code. Where fewer are named, the first serves for the rest.
    ///
    /// @throws BadInput naming a family that is not there, and how to see which are
    public static Fonts read(String text) {
        return read(text, InstalledFonts.here());
    }

    /// The same of other fonts than those of this machine.
    public static Fonts read(String text, InstalledFonts there) {
        List<String> names = Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        if (names.size() > MOST) {
            throw new BadInput("", Counted.of(names.size(), "family of fonts is named"), says("at-most-three-fonts"));
        }
        List<FontFamily> families = names.stream().map(there::named).toList();
        return new Fonts(String.join(",", names), families.getFirst(), families.get(names.size() > 1 ? 1 : 0), families.get(names.size() > 2 ? 2 : 0), there.mathematicsOf(names.get(names.size() > 1 ? 1 : 0)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fonts fonts && fonts.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
