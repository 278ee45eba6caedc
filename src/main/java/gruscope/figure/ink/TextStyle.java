package gruscope.figure.ink;

import gruscope.figure.font.FontFamily;
import gruscope.figure.font.Fonts;
import gruscope.figure.font.Typeface;

/// The roles of text in figures, with their face and size in logical pixels.
public enum TextStyle {
    TITLE(Face.SANS_BOLD, 15),
    HEADING(Face.SANS_BOLD, 13),
    BODY(Face.SANS, 13),
    SMALL(Face.SANS, 12),
    SMALL_BOLD(Face.SANS_BOLD, 12),
    NUMBER(Face.MONO, 12),
    NUMBER_BOLD(Face.MONO_BOLD, 12),
    BADGE(Face.MONO_BOLD, 12),
    CODE(Face.MONO, 15),
    CODE_BOLD(Face.MONO_BOLD, 15),
    SYMBOL(Face.SERIF_BOLD, 19),
    FORMULA(Face.SERIF, 15),
    FORMULA_SLANTED(Face.SERIF_ITALIC, 15),
    EQUATION(Face.SERIF, 17),
    EQUATION_SLANTED(Face.SERIF_ITALIC, 17),
    /// On a card: its formula, and what that comes to.
    CARD(Face.SERIF, 18),
    CARD_SLANTED(Face.SERIF_ITALIC, 18),
    RESULT(Face.SERIF_BOLD, 21),
    SUBSCRIPT(Face.SERIF, 12),
    SUBSCRIPT_SLANTED(Face.SERIF_ITALIC, 12);

    /// The bundled faces.
    public enum Face {
        SANS("DejaVuSans", "DejaVu Sans"), SANS_BOLD("DejaVuSans-Bold", "DejaVu Sans"), MONO("DejaVuSansMono", "DejaVu Sans Mono"),
        MONO_BOLD("DejaVuSansMono-Bold", "DejaVu Sans Mono"), SERIF("DejaVuSerif", "DejaVu Serif"), SERIF_BOLD("DejaVuSerif-Bold", "DejaVu Serif"),
        SERIF_ITALIC("DejaVuSerif-Italic", "DejaVu Serif"), CHINESE("DroidSansFallback", "Droid Sans Fallback"),
        CHINESE_BOLD("NotoSansSC-Bold", "Noto Sans SC");

        private final String file;
        private final String family;

        Face(String file, String family) {
            this.file = file;
            this.family = family;
        }

        /// The font's file below `fonts/`, without its ending.
        public String file() {
            return file;
        }

        /// What its family is called.
        String family() {
            return family;
        }

        boolean isBold() {
            return name().endsWith("BOLD");
        }

        boolean isOfFormulas() {
            return this == SERIF || this == SERIF_BOLD || this == SERIF_ITALIC;
        }

        boolean isItalic() {
            return this == SERIF_ITALIC;
        }

        /// The face that stands for it where an author chose families.
        Typeface in(Fonts fonts) {
            FontFamily family = switch (this) {
                case SANS, SANS_BOLD, CHINESE, CHINESE_BOLD -> fonts.words();
                case SERIF, SERIF_BOLD, SERIF_ITALIC -> fonts.formulas();
                case MONO, MONO_BOLD -> fonts.numbers();
            };
            return isBold() ? family.bold() : isItalic() ? family.italic() : family.regular();
        }
    }

    private final Face face;
    private final double size;

    TextStyle(Face face, double size) {
        this.face = face;
        this.size = size;
    }

    public Face face() {
        return face;
    }

    /// The style of variables in formulas of this style; symbols that stand alone stay upright and bold.
    TextStyle slanted() {
        return switch (this) {
            case FORMULA -> FORMULA_SLANTED;
            case EQUATION -> EQUATION_SLANTED;
            case CARD -> CARD_SLANTED;
            default -> this;
        };
    }

    public double size() {
        return size;
    }
}
