package gruscope.ui.whatif;

import gruscope.BadInput;
import gruscope.Digits;
import gruscope.Message;
import gruscope.Phrases;
import gruscope.engine.weights.InitialState;
import gruscope.scene.Scene;
import gruscope.scene.whatif.Change;
import gruscope.ui.store.Store;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A state before the first step, typed as a row of numbers; what cannot be read stays in the field and is said.
final class StartRow {

    private final Store store;
    private final String key;
    private final Function<InitialState, double[]> read;
    private final BiFunction<InitialState, double[], InitialState> with;
    private final TextField field = new TextField();
    private final HBox node;

    /// @param key  `h0` or `c0`
    /// @param read the numbers of that state
    /// @param with the states with other numbers for that one
    StartRow(Store store, Phrases phrases, String key, Function<InitialState, double[]> read, BiFunction<InitialState, double[], InitialState> with) {
        this.store = store;
        this.key = key;
        this.read = read;
        this.with = with;
        field.setId(key);
        field.setTooltip(new Tooltip(phrases.text("tip.whatif." + key)));
        field.setOnAction(_ -> take());
        HBox.setHgrow(field, Priority.ALWAYS);
        Label label = new Label(phrases.text("whatif." + key));
        label.setLabelFor(field);
        label.getStyleClass().add("row-name");
        node = new HBox(label, field);
        node.getStyleClass().add("side-row");
    }

    HBox node() {
        return node;
    }

    void show(Scene scene) {
        if (!field.isFocused()) {
            field.setText(Arrays.stream(read.apply(scene.program().start())).mapToObj(Digits::shortest).collect(Collectors.joining(" ")));
        }
    }

    private void take() {
        Scene scene = store.scene();
        try {
            store.edit(scene.with(new Change.Start(with.apply(scene.program().start(), numbers(scene.hiddenSize())))));
            field.getScene().getRoot().requestFocus();
        } catch (NumberFormatException | BadInput _) {
            String typed = field.getText();
            store.say(Message.of("window", phrases -> phrases.text("whatif.h0.wrong", scene.hiddenSize(), typed, key)));
        }
    }

    /// What is typed; units after the last number begin at 0.
    private double[] numbers(int units) {
        String typed = field.getText().strip();
        String[] words = typed.isEmpty() ? new String[0] : typed.split("[\\s,;]+");
        if (words.length > units) {
            throw new NumberFormatException(typed);
        }
        double[] numbers = new double[units];
        for (int unit = 0; unit < words.length; unit++) {
            numbers[unit] = Digits.read(words[unit]).orElseThrow(NumberFormatException::new);
        }
        return numbers;
    }
}
