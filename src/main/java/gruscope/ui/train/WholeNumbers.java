package gruscope.ui.train;

import javafx.scene.control.Spinner;
import javafx.scene.control.TextFormatter;
import javafx.util.StringConverter;

/// What is typed into a field of whole numbers: digits alone, and where there are none, the number that was there.
final class WholeNumbers extends StringConverter<Integer> {

    private static final String TYPED = "\\d{0,6}";

    private final Spinner<Integer> field;

    WholeNumbers(Spinner<Integer> field) {
        this.field = field;
    }

    /// Lets nothing else be typed or pasted.
    static TextFormatter<Integer> typed() {
        return new TextFormatter<>(change -> change.getControlNewText().matches(TYPED) ? change : null);
    }

    @Override
    public String toString(Integer number) {
        return String.valueOf(number);
    }

    @Override
    public Integer fromString(String text) {
        if (text.matches(TYPED) && !text.isEmpty()) {
            return Integer.valueOf(text);
        }
        field.getEditor().setText(toString(field.getValue()));
        return field.getValue();
    }
}
