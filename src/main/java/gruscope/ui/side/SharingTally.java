package gruscope.ui.side;

import gruscope.Phrases;
import gruscope.engine.bill.Sharing;
import gruscope.engine.run.Trace;
import gruscope.ui.kit.Glide;
import gruscope.ui.store.Store;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What sharing buys and costs, counted from the run: numbers stored, multiplications made, inputs that reach each number. The count of
/// stored numbers runs like an odometer when it changes.
final class SharingTally {

    private final Store store;
    private final Phrases phrases;
    private final Tile parameters;
    private final Tile multiplications;
    private final Tile inputs;
    private final Glide odometer = new Glide(this::turn);
    private final HBox node;
    private double shown;
    private double wanted;

    /// A number above what it counts.
    private record Tile(Label number, Label what, VBox node) {

        Tile(Phrases phrases, String key) {
            this(new Label(), new Label(), new VBox());
            number.setId("sharing-" + key);
            Tooltip.install(node, new Tooltip(phrases.text("tip.sharing." + key)));
            number.getStyleClass().add("strong");
            what.getStyleClass().add("reason");
            what.setWrapText(true);
            what.setMinHeight(Region.USE_PREF_SIZE);
            node.getChildren().addAll(number, what);
            HBox.setHgrow(node, Priority.ALWAYS);
        }

        void show(String text, String counted) {
            number.setText(text);
            what.setText(counted);
        }
    }

    SharingTally(Store store, Phrases phrases) {
        this.store = store;
        this.phrases = phrases;
        this.parameters = new Tile(phrases, "parameters");
        this.multiplications = new Tile(phrases, "multiplications");
        this.inputs = new Tile(phrases, "inputs");
        this.node = new HBox(parameters.node(), multiplications.node(), inputs.node());
        node.getStyleClass().add("tally");
    }

    Node node() {
        return node;
    }

    void show() {
        Trace trace = store.run().trace();
        node.setVisible(trace.length() > 0);
        if (trace.length() == 0) {
            return;
        }
        Sharing sharing = Sharing.of(trace);
        if (sharing.stored() != wanted) {
            wanted = sharing.stored();
            odometer.start(shown, wanted, store.reducedMotion() || shown == 0);
        }
        parameters.show(phrases.text("sharing.number", Math.round(shown)), phrases.text("sharing.parameters", sharing.sets()));
        multiplications.show(phrases.text("sharing.number", sharing.multiplications()), phrases.text("sharing.multiplications", sharing.steps()));
        inputs.show(sharing.fewestInputs() == sharing.mostInputs() ? phrases.text("sharing.number", sharing.mostInputs())
                : phrases.text("sharing.range", sharing.fewestInputs(), sharing.mostInputs()), phrases.text("sharing.inputs", sharing.mostInputs()));
    }

    private void turn(double number) {
        shown = number;
        parameters.number().setText(phrases.text("sharing.number", Math.round(shown)));
    }
}
