package gruscope.ui.pane;

import gruscope.figure.Explanation;

import java.util.Locale;

/// How a computation is written when it is copied.
public enum Notation {
    MARKDOWN, LATEX;

    /// `markdown`, `latex`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String of(Explanation explanation) {
        return switch (this) {
            case MARKDOWN -> explanation.markdown();
            case LATEX -> explanation.latex();
        };
    }
}
