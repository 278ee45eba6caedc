package gruscope.ui.arrange;

import gruscope.Phrases;
import gruscope.ui.kit.PushButton;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

import java.util.List;
import java.util.stream.Stream;

/// What of the window's rows has given way for want of height, in words at which a press brings it back.
public final class GaveWay {

    private final Phrases phrases;
    private final Runnable back;
    private final Button cards;
    private final Button maps;
    private final Button time;

    /// @param back brings back all of it, for less of the cell
    public GaveWay(Phrases phrases, Runnable back) {
        this.phrases = phrases;
        this.back = back;
        this.cards = button("cards");
        this.maps = button("all-maps");
        this.time = button("no-time");
    }

    /// Of the strip, in its own head.
    public Button ofStrip() {
        return cards;
    }

    /// Of the run through time, in its own head.
    public Button ofTime() {
        return maps;
    }

    /// Of whole rows, in the head of the cell, which never gives way.
    public Button ofRows() {
        return time;
    }

    /// @param needs  what the rows could be
    /// @param beside whether there are cells beside
    /// @param memory whether the memory is shown in place of maps
    public void show(RowHeights rows, RowNeeds needs, boolean beside, boolean memory) {
        show(cards, rows.isLine(), beside ? "gave-way.beside" : "gave-way.cards");
        show(maps, rows.time() == RowHeights.Time.ONE, memory ? "gave-way.memory" : "gave-way.all-maps");
        show(time, !rows.hasStrip() || rows.time() == RowHeights.Time.NOTHING && needs.one() > 0, rows.hasStrip() ? "gave-way.time" : "gave-way.run");
    }

    /// Nothing is said where one thing at a time is shown.
    public void hide() {
        List.of(cards, maps, time).forEach(button -> {
            button.setVisible(false);
            button.setManaged(false);
        });
    }

    private void show(Button button, boolean shown, String words) {
        button.setVisible(shown);
        button.setManaged(shown);
        if (shown) {
            button.setText(fitting(button, words));
            button.setAccessibleText(phrases.text(words));
        }
    }

    /// All of it, or the way back alone, or only a sign, as the rest of a head leaves room.
    private String fitting(Button button, String words) {
        double room = left(button);
        return Stream.of(phrases.text(words), phrases.each(one -> one.text(words).replaceFirst(".* · ", "")))
                .filter(text -> width(text, button) <= room).findFirst().orElse("…");
    }

    private static double width(String text, Button button) {
        Text measured = new Text(text);
        measured.setFont(button.getFont());
        return button.snappedLeftInset() + Math.ceil(measured.getLayoutBounds().getWidth()) + button.snappedRightInset();
    }

    private static double left(Button button) {
        HBox head = (HBox) button.getParent();
        Region panel = (Region) head.getParent();
        List<Node> others = head.getChildren().stream().filter(node -> node != button && node.isManaged()).toList();
        return panel.getWidth() - panel.snappedLeftInset() - panel.snappedRightInset() - head.snappedLeftInset() - head.snappedRightInset()
                - others.size() * head.getSpacing() - others.stream().mapToDouble(node -> node.minWidth(-1)).sum();
    }

    private Button button(String id) {
        return new PushButton(id, "", back).explained(phrases.text("tip.gave-way")).styled("gave-way").passed();
    }
}
