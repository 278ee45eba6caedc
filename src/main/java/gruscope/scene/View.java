package gruscope.scene;

/// What the picture dwells on and how it is dressed.
///
/// @param unit  the hidden unit whose formulas are spelt out, from 0
/// @param theme the dress
public record View(int unit, Theme theme) {

    public static final View DEFAULT = new View(0, Theme.LIGHT);

    public View withUnit(int other) {
        return new View(other, theme);
    }

    public View withTheme(Theme other) {
        return new View(unit, other);
    }
}
