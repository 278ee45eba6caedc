package gruscope.ui.store;

import gruscope.Message;

import java.util.Optional;

/// What the user should read, one thing at a time: that something is wrong, or that something has been done. It stays until the next edit, or until it is put away.
public final class Notices {

    /// What a notice tells of.
    public enum Kind { WRONG, DONE }

    private final Runnable changed;
    private Optional<Message> text = Optional.empty();
    private Kind kind = Kind.WRONG;

    /// @param changed is told of everything that is said or put away
    Notices(Runnable changed) {
        this.changed = changed;
    }

    public Optional<Message> text() {
        return text;
    }

    /// Of what is said now, or else of what was said last.
    public Kind kind() {
        return kind;
    }

    /// Says that something has been done.
    public void done(Message message) {
        say(message, Kind.DONE);
    }

    /// Puts away what is said.
    public void dismiss() {
        clear();
        changed.run();
    }

    void say(Message message, Kind of) {
        text = Optional.of(message);
        kind = of;
        changed.run();
    }

    void clear() {
        text = Optional.empty();
    }
}
