package gruscope.model.found;

import gruscope.BadInput;
import gruscope.Message;

import java.util.List;
import java.util.Optional;

/// A file that can be meant in several ways, of which one must be chosen.
public final class Undecided extends BadInput {

    private static final long serialVersionUID = 1L;

    /// What is to be chosen.
    public enum Question { CELL, READOUT, PROJECTION }

    /// One way to mean it.
    ///
    /// @param name      what it is chosen by
    /// @param described what it is
    public record Candidate(String name, Message described) {
    }

    private final Question question;
    private final transient List<Candidate> candidates;

    public Undecided(String file, Message found, Message accepted, Question question, List<Candidate> candidates) {
        super(file, found, accepted);
        this.question = question;
        this.candidates = List.copyOf(candidates);
    }

    public Question question() {
        return question;
    }

    public List<Candidate> candidates() {
        return candidates;
    }

    /// How many things of the file there are to choose from, those that are put together of several left out.
    public int things() {
        return (int) candidates.stream().filter(candidate -> !candidate.name.contains(LinearLayer.BESIDE)).count();
    }

    /// The choice of one of them, added to what was chosen before.
    public TensorChoice chosen(Candidate candidate, TensorChoice before) {
        Optional<String> name = Optional.of(candidate.name);
        return switch (question) {
            case CELL -> new TensorChoice(name, before.readout(), before.embedding(), before.projection());
            case READOUT -> new TensorChoice(before.cell(), name, before.embedding(), before.projection());
            case PROJECTION -> new TensorChoice(before.cell(), before.readout(), before.embedding(), name);
        };
    }

    /// What is undecided in an error, or in what it came of.
    public static Optional<Undecided> in(BadInput error) {
        for (Throwable at = error; at != null; at = at.getCause()) {
            if (at instanceof Undecided undecided) {
                return Optional.of(undecided);
            }
        }
        return Optional.empty();
    }
}
