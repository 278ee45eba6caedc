package gruscope.ui.export;

import gruscope.Phrases;
import gruscope.export.ask.Setting;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.Optional;

/// A setting with its name and its control, and below them what is wrong with its value.
final class SettingRow {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Setting<?> setting;
    private final String name;
    private final SettingControl control;
    private final Label problem = new Label();
    private final VBox node;

    SettingRow(Setting<?> setting, String name, Phrases words, SettingControl control) {
        this.setting = setting;
        this.name = name;
        this.control = control;
        Label label = new Label(name);
        label.getStyleClass().add("row-name");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(control.node());
        label.setTooltip(new Tooltip(setting.description(words)));
        control.node().setAccessibleText(name);
        HBox row = new HBox(label, control.node());
        row.getStyleClass().add("export-row");
        HBox.setHgrow(control.node(), Priority.ALWAYS);
        problem.setId("export-" + setting.key() + "-problem");
        problem.getStyleClass().add("message");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        node = new VBox(row, problem);
        node.managedProperty().bind(node.visibleProperty());
    }

    Setting<?> setting() {
        return setting;
    }

    /// As messages call it.
    String name() {
        return name;
    }

    SettingControl control() {
        return control;
    }

    Region node() {
        return node;
    }

    /// Whether it can be asked for at present.
    boolean offered() {
        return node.isVisible();
    }

    void offer(boolean offered) {
        node.setVisible(offered);
    }

    /// Says what is wrong, or that nothing is.
    void mark(Optional<String> wrong) {
        problem.setText(wrong.orElse(""));
        control.node().lookupAll(".text-field").forEach(field -> field.pseudoClassStateChanged(WRONG, wrong.isPresent()));
    }
}
