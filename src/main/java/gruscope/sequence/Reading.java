package gruscope.sequence;

import java.util.ArrayList;
import java.util.List;

/// Collects tokens, vectors and problems while a text is read.
final class Reading {

    private static final int NOWHERE = -1;

    private final String text;
    private final int inputSize;
    private final List<Token> tokens = new ArrayList<>();
    private final List<InputRow> rows = new ArrayList<>();
    private final List<ParseProblem> problems = new ArrayList<>();

    Reading(String text, int inputSize) {
        this.text = text;
        this.inputSize = inputSize;
    }

    void token(int start, int end, String shown, InputRow row) {
        tokens.add(new Token(shown, start, end));
        rows.add(row);
    }

    /// Notes what cannot be read, and keeps its place in the sequence with a zero vector.
    void problem(int start, int end, String message) {
        String position = "character " + (text.codePointCount(0, start) + 1) + ": ";
        problems.add(new ParseProblem(start, end, position + message));
        token(start, end, text.substring(start, end), new InputRow.OneHot(NOWHERE, inputSize));
    }

    boolean hasRoomForProblems() {
        return problems.size() < 100;
    }

    EncodedSequence done() {
        return new EncodedSequence(tokens, rows, problems);
    }

    /// The end of the run of characters from `start` that are not white space.
    static int endOfPiece(String text, int start) {
        int end = start;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /// The first place from `start` on that is not white space.
    static int startOfPiece(String text, int start) {
        int at = start;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
