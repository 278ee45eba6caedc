package gruscope.ui.train;

import gruscope.BadInput;
import gruscope.Message;
import gruscope.Phrases;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.CellKind;
import gruscope.engine.cell.Cells;
import gruscope.train.Exercise;
import gruscope.train.Exercises;
import gruscope.train.Plan;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is taught to whom: exercise, cells, units or a budget, seeds and updates.
final class TrainForm {

    private static final int MOST_UNITS = 64;
    private static final int MOST_SEEDS = 5;

    private final Phrases phrases;
    private final ComboBox<Exercise> exercise = new ComboBox<>();
    private final Map<CellKind, CheckBox> cells = new LinkedHashMap<>();
    private final Spinner<Integer> units = new Spinner<>(1, MOST_UNITS, 4);
    private final CheckBox budget;
    private final Spinner<Integer> seed = new Spinner<>(0, 9999, 1);
    private final Spinner<Integer> seeds = new Spinner<>(1, MOST_SEEDS, 1);
    private final Spinner<Integer> updates = new Spinner<>(1, 20_000, 600, 100);
    private final GridPane node = new GridPane();

    TrainForm(Phrases phrases) {
        this.phrases = phrases;
        this.budget = new CheckBox(phrases.text("train.budget"));
        exercise.setId("train-exercise");
        exercise.getItems().setAll(Exercises.all());
        exercise.setConverter(new ExerciseNames());
        exercise.valueProperty().addListener(_ -> suggest());
        FlowPane kinds = new FlowPane(10, 4);
        kinds.setPrefWrapLength(200);
        for (CellKind kind : Cells.kinds()) {
            CheckBox box = new CheckBox(kind.name());
            box.setId("train-cell-" + kind.key());
            box.setSelected(kind.key().equals("gru"));
            cells.put(kind, box);
            kinds.getChildren().add(box);
        }
        units.setId("train-units");
        updates.setId("train-updates");
        budget.setWrapText(true);
        for (Spinner<Integer> spinner : List.of(units, seed, seeds, updates)) {
            spinner.setEditable(true);
            spinner.getValueFactory().setConverter(new WholeNumbers(spinner));
            spinner.getEditor().setTextFormatter(WholeNumbers.typed());
            spinner.setPrefWidth(110);
        }
        node.setHgap(10);
        node.setVgap(8);
        row(phrases.text("train.exercise"), exercise);
        row(phrases.text("train.cells"), kinds);
        row(phrases.text("train.units"), units);
        row("", budget);
        row(phrases.text("train.seed"), seed);
        row(phrases.text("train.seeds"), seeds);
        row(phrases.text("train.updates"), updates);
        exercise.setValue(Exercises.all().getFirst());
    }

    Region node() {
        return node;
    }

    /// The courses that are asked for: each cell with each seed.
    ///
    /// @throws BadInput if no cell is chosen
    List<Plan> plans() {
        List<Plan> plans = new ArrayList<>();
        List<Cell> chosen = cells.entrySet().stream().filter(entry -> entry.getValue().isSelected()).map(entry -> Cells.plain(entry.getKey())).toList();
        if (chosen.isEmpty()) {
            throw new BadInput(Message.of("window", phrases -> phrases.text("train.no-cell")));
        }
        Exercise wanted = exercise.getValue();
        Plan first = Plan.of(wanted, Cells.plain(Cells.named("gru")), units.getValue(), seed.getValue());
        for (Cell cell : chosen) {
            int own = budget.isSelected() ? first.unitsOfEqualBudget(cell) : units.getValue();
            for (int i = 0; i < seeds.getValue(); i++) {
                plans.add(Plan.of(wanted, cell, own, seed.getValue() + i).withUpdates(updates.getValue()));
            }
        }
        return plans;
    }

    /// The same choices as in another, whatever language that is in.
    void fill(TrainForm other) {
        exercise.setValue(other.exercise.getValue());
        other.cells.forEach((kind, box) -> cells.get(kind).setSelected(box.isSelected()));
        units.getValueFactory().setValue(other.units.getValue());
        budget.setSelected(other.budget.isSelected());
        seed.getValueFactory().setValue(other.seed.getValue());
        seeds.getValueFactory().setValue(other.seeds.getValue());
        updates.getValueFactory().setValue(other.updates.getValue());
    }

    /// Nothing can be changed while it is being learned.
    void freeze(boolean frozen) {
        node.setDisable(frozen);
    }

    /// What is enough for the exercise.
    private void suggest() {
        units.getValueFactory().setValue(exercise.getValue().units());
        updates.getValueFactory().setValue(exercise.getValue().updates());
    }

    private void row(String name, Region control) {
        Label label = new Label(name);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(control);
        node.addRow(node.getRowCount(), label, control);
    }

    private final class ExerciseNames extends StringConverter<Exercise> {

        @Override
        public String toString(Exercise one) {
            return one == null ? "" : phrases.text("exercise." + one.key());
        }

        @Override
        public Exercise fromString(String text) {
            throw new IllegalStateException("exercises are chosen, not typed");
        }
    }
}
