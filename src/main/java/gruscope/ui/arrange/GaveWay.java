package gruscope.ui.arrange;

import gruscope.Phrases;
import gruscope.ui.kit.PushButton;
import javafx.scene.control.Button;

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
        show(cards, false, "gave-way.cards");
        show(maps, false, "gave-way.all-maps");
        show(time, false, "gave-way.time");
    }

    private void show(Button button, boolean shown, String words) {
        button.setVisible(shown);
        button.setManaged(shown);
        button.setText(phrases.text(words));
    }

    private Button button(String id) {
        return new PushButton(id, "", back).explained(phrases.text("tip.gave-way")).styled("gave-way").passed();
    }
}
