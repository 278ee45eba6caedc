package gruscope.sequence;

import gruscope.BadInput;
import gruscope.Message;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import static gruscope.Message.says;

/// Typed text as tokens and input vectors, or the problems that stand in the way.
public final class EncodedSequence {

    private static final int MOST_TOLD = 5;

    private final List<Token> tokens;
    private final Supplier<List<InputRow>> making;
    private final long bytes;
    private final List<ParseProblem> problems;
    private List<InputRow> made;

    EncodedSequence(List<Token> tokens, List<InputRow> rows, List<ParseProblem> problems) {
        List<InputRow> copy = List.copyOf(rows);
        this(List.copyOf(tokens), () -> copy, rows.stream().mapToLong(InputRow::bytes).sum(), List.copyOf(problems));
    }

    private EncodedSequence(List<Token> tokens, Supplier<List<InputRow>> making, long bytes, List<ParseProblem> problems) {
        this.tokens = tokens;
        this.making = making;
        this.bytes = bytes;
        this.problems = problems;
    }

    /// The same tokens with what becomes of their vectors, worked out once somebody asks for one.
    EncodedSequence through(Feed feed) {
        List<Token> read = feed.isBackwards() ? tokens.reversed() : tokens;
        return new EncodedSequence(read, () -> Arrays.stream(feed.of(vectors())).map(row -> (InputRow) new InputRow.Dense(row)).toList(),
                tokens.size() * InputRow.Dense.bytes(feed.outputSize()), problems);
    }

    public List<Token> tokens() {
        return tokens;
    }

    /// The input vectors, one row per step, as a fresh array; meaningful only when there are no problems.
    public double[][] vectors() {
        return rows().stream().map(InputRow::vector).toArray(double[][]::new);
    }

    /// The input vector of one step, as a fresh array. Where a text is long and its vectors are, ask for them one after the other.
    ///
    /// @param index from 0
    public double[] vector(int index) {
        return rows().get(index).vector();
    }

    /// About how many bytes all input vectors take as they are kept.
    public long bytes() {
        return bytes;
    }

    public List<ParseProblem> problems() {
        return problems;
    }

    public boolean isClean() {
        return problems.isEmpty();
    }

    private synchronized List<InputRow> rows() {
        if (made == null) {
            made = making.get();
        }
        return made;
    }

    /// This sequence, if all of it could be read.
    ///
    /// @throws BadInput with the first few problems, each once, if there are any
    public EncodedSequence requireClean() {
        if (!isClean()) {
            List<Message> messages = problems.stream().map(ParseProblem::message).distinct().toList();
            Message told = messages.stream().limit(MOST_TOLD).reduce((before, next) -> says("lines", before, next)).orElseThrow();
            throw new BadInput(messages.size() <= MOST_TOLD ? told : says("and-more-like-these", told));
        }
        return this;
    }
}
