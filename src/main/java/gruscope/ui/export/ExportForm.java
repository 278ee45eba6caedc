package gruscope.ui.export;

import gruscope.BadInput;
import gruscope.Phrases;
import gruscope.export.ask.Format;
import gruscope.export.ask.Recipe;
import gruscope.export.ask.Setting;
import gruscope.export.ask.Settings;
import gruscope.scene.Scene;
import gruscope.scene.run.Run;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is asked of a picture: its format, and every setting that makes a difference to it. Edits [Settings], the same that the command line
/// reads.
final class ExportForm {

    private static final int ROWS_A_FRAME = 2;

    private final Phrases phrases;
    private final Scene scene;
    private final ListControl format;
    private final Map<Setting<?>, SettingRow> rows = new LinkedHashMap<>();
    private final Map<Setting.Group, VBox> groups = new EnumMap<>(Setting.Group.class);
    private final CheckBox caption = new CheckBox();
    private final ScrollPane node;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final Runnable changed;
    private boolean taking;

    /// @param run     of which pictures are made
    /// @param changed told when something else is asked for
    ExportForm(Phrases phrases, Run run, Runnable changed) {
        this.phrases = phrases;
        this.scene = run.scene();
        this.changed = changed;
        this.format = new ListControl("export-format", Arrays.stream(Format.values())
                .map(each -> new NamedValue(each.ending(), phrases.text("export.format." + each.ending()))).toList());
        format.listen(this::change);
        Label name = new Label(phrases.text("export.format"));
        name.getStyleClass().add("row-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.setLabelFor(format.node());
        HBox.setHgrow(format.node(), Priority.ALWAYS);
        HBox first = new HBox(name, format.node());
        first.getStyleClass().add("export-row");
        VBox column = new VBox(first);
        column.getStyleClass().add("export-form");
        SettingControls controls = new SettingControls(phrases, run);
        for (Setting.Group group : EnumSet.complementOf(EnumSet.of(Setting.Group.WINDOW))) {
            Label title = new Label(phrases.text("export.group." + group.key()));
            title.getStyleClass().add("title");
            VBox box = new VBox(title);
            box.getStyleClass().add("export-group");
            box.managedProperty().bind(box.visibleProperty());
            waiting.add(() -> column.getChildren().add(box));
            Setting.values().stream().filter(setting -> setting.group() == group).map(setting -> row(setting, controls)).forEach(row ->
                    waiting.add(() -> box.getChildren().add(row.node())));
            groups.put(group, box);
        }
        caption.setId("export-caption");
        caption.setText(phrases.text("export.caption"));
        waiting.add(() -> column.getChildren().add(caption));
        node = new ScrollPane(column);
        node.setFitToWidth(true);
        node.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        node.getStyleClass().add("below");
        node.setMinWidth(Region.USE_PREF_SIZE);
        node.setFocusTraversable(false);
        offer();
    }

    private SettingRow row(Setting<?> setting, SettingControls controls) {
        SettingRow row = new SettingRow(setting, phrases.text("export." + setting.key()), Phrases.of("export", List.of(phrases.locale())), controls.of(setting));
        row.control().listen(this::change);
        rows.put(setting, row);
        return row;
    }

    ScrollPane node() {
        return node;
    }

    /// Shows a few more of its rows. To dress and lay out all of them at once would keep the window waiting for longer than hands forgive; so they
    /// come one frame after the other. Each knows its value all the while.
    ///
    /// @return whether others are still to come
    boolean unfold() {
        for (int i = 0; i < ROWS_A_FRAME && !waiting.isEmpty(); i++) {
            waiting.remove().run();
        }
        return !waiting.isEmpty();
    }

    Format format() {
        return Format.named(format.text());
    }

    /// Whether the words are written beside it.
    boolean captioned() {
        return caption.isSelected();
    }

    /// What is asked for of what the format has.
    Settings settings() {
        return settings(rows.values().stream().filter(SettingRow::offered).toList());
    }

    private static Settings settings(Collection<SettingRow> rows) {
        Settings settings = Settings.NONE;
        for (SettingRow row : rows) {
            if (isAsked(row.setting(), row.control().text())) {
                settings = settings.with(row.setting(), row.control().text(), row.name());
            }
        }
        return settings;
    }

    /// Marks every value that cannot be had.
    ///
    /// @return whether there is none
    boolean check() {
        boolean good = true;
        for (SettingRow row : rows.values()) {
            Optional<String> wrong = row.offered() ? problem(row.setting(), row.control().text(), row.name()) : Optional.empty();
            row.mark(wrong);
            good &= wrong.isEmpty();
        }
        return good;
    }

    /// All that was chosen and typed, offered at present or not.
    Map<String, String> written() {
        Map<String, String> written = new LinkedHashMap<>();
        written.put("format", format.text());
        written.put("caption", String.valueOf(caption.isSelected()));
        rows.forEach((setting, row) -> written.put(setting.key(), row.control().text()));
        return written;
    }

    /// Fills in what was written before, as far as it can still be had.
    void take(Map<String, String> written) {
        taking = true;
        format.take(written.getOrDefault("format", ""));
        caption.setSelected(written.getOrDefault("caption", "").equals("true"));
        rows.forEach((setting, row) -> {
            String text = written.get(setting.key());
            if (text != null && problem(setting, text, row.name()).isEmpty()) {
                row.control().take(text);
            }
        });
        taking = false;
        change();
    }

    private Optional<String> problem(Setting<?> setting, String text, String name) {
        try {
            if (isAsked(setting, text)) {
                Recipe.of(scene, Settings.NONE.with(setting, text, name));
            }
            // Players of videos show no transparency.
            return setting == Setting.BACKGROUND && format().isVideo() && text.equals("transparent") ? Optional.of(phrases.text("export.background.video"))
                    : Optional.empty();
        } catch (BadInput e) {
            return Optional.of(e.in(phrases));
        }
    }

    private static boolean isAsked(Setting<?> setting, String text) {
        return !text.isEmpty() && !(setting == Setting.SIZE && text.equals(SettingControls.OWN_SIZE));
    }

    private void change() {
        if (!taking) {
            offer();
            changed.run();
        }
    }

    /// Shows what makes a difference to what is asked for.
    private void offer() {
        Settings asked = settings(rows.values());
        boolean sized = rows.get(Setting.SIZE).control().text().equals(SettingControls.OWN_SIZE);
        rows.values().forEach(row -> row.offer(row.setting().matters(format(), asked) && (sized || !SettingControls.OF_OWN_SIZE.contains(row.setting()))));
        groups.forEach((group, box) -> box.setVisible(rows.values().stream().anyMatch(row -> row.setting().group() == group && row.offered())));
    }
}
