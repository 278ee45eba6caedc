package gruscope;

/// Something a user gave cannot be used, and the user can mend it.
///
/// The message is one or two sentences in the order *place, what was found, what would be accepted*, for example
/// `weight_hh_l0 is 12×5; a GRU with 4 units needs 12×4`. It is shown as it stands, in the window and on the command line:
/// every room throws this and nothing else for wrong input, so any other exception that reaches a user is a bug of ours.
public class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BadInput(String message) {
        super(message);
    }

    public BadInput(String message, Throwable cause) {
        super(message, cause);
    }
}
