package gruscope.ui.side;

import gruscope.Phrases;
import gruscope.engine.bill.Convention;
import javafx.util.StringConverter;

/// What the conventions of counting are called where one of them is chosen.
final class ConventionNames extends StringConverter<Convention> {

    private final Phrases phrases;

    ConventionNames(Phrases phrases) {
        this.phrases = phrases;
    }

    @Override
    public String toString(Convention convention) {
        return convention == null ? "" : phrases.text("side.counted", convention.label().in(phrases));
    }

    @Override
    public Convention fromString(String text) {
        throw new IllegalStateException("conventions are chosen, not typed");
    }
}
