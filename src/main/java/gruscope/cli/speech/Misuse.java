package gruscope.cli.speech;

import gruscope.Message;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// Options that do not go together, or are missing.
public final class Misuse extends ParameterException {

    private static final long serialVersionUID = 1L;

    private final transient Message message;

    public Misuse(CommandLine command, Message message) {
        super(command, message.toString());
        this.message = message;
    }

    /// What is wrong, in words of the user's language; picocli's own in English where it knows more than can be said otherwise.
    public static Message in(ParameterException wrong) {
        return wrong instanceof Misuse misuse ? misuse.message : new UsageError(wrong);
    }
}
