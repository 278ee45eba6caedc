package gruscope.sequence;

import gruscope.Message;
import gruscope.Quoted;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import static gruscope.Message.says;

/// Collects tokens, vectors and problems while a text is read.
final class Reading {

    private static final int NOWHERE = -1;
    private static final int MOST_NAMED = 8;

    private final String text;
    private final int inputSize;
    private final List<Token> tokens = new ArrayList<>();
    private final List<InputRow> rows = new ArrayList<>();
    private final List<ParseProblem> problems = new ArrayList<>();
    private final List<Token> unknown = new ArrayList<>();

    Reading(String text, int inputSize) {
        this.text = text;
        this.inputSize = inputSize;
    }

    void token(int start, int end, String shown, InputRow row) {
        tokens.add(new Token(shown, start, end));
        rows.add(row);
    }

    /// Notes what cannot be read, and keeps its place in the sequence with a zero vector.
    void problem(int start, int end, Message message) {
        problems.add(new ParseProblem(start, end, placed(start, message)));
        token(start, end, text.substring(start, end), new InputRow.OneHot(NOWHERE, inputSize));
    }

    /// Notes a piece that stands for nothing here, and keeps its place likewise. All of them are told in one message, see [#done(Function)].
    void unknown(int start, int end) {
        Token piece = new Token(text.substring(start, end), start, end);
        unknown.add(piece);
        token(start, end, piece.text(), new InputRow.OneHot(NOWHERE, inputSize));
    }

    boolean hasRoomForProblems() {
        return problems.size() + unknown.size() < 100;
    }

    EncodedSequence done() {
        return done(pieces -> Message.plain(String.join(", ", pieces)));
    }

    /// @param told what is said of the pieces that stand for nothing, each of them once, without a place
    EncodedSequence done(Function<List<String>, Message> told) {
        if (!unknown.isEmpty()) {
            Message message = placed(unknown.getFirst().start(), told.apply(unknown.stream().map(Token::text).distinct().toList()));
            unknown.forEach(piece -> problems.add(new ParseProblem(piece.start(), piece.end(), message)));
        }
        return new EncodedSequence(tokens, rows, problems);
    }

    private Message placed(int start, Message message) {
        return says("character", text.codePointCount(0, start) + 1, message);
    }

    /// Pieces of a text as a message names them: `"x"`, `"x" and "y"`, of many `"x", "y", …`.
    static Message named(List<String> pieces) {
        return Quoted.pieces(pieces, MOST_NAMED);
    }

    /// The end of the run of characters from `start` that are not white space.
    static int endOfPiece(String text, int start) {
        int end = start;
        while (end < text.length() && !isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /// The first place from `start` on that is not white space.
    static int startOfPiece(String text, int start) {
        int at = start;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /// White space of any width, that which does not break a line too.
    static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
