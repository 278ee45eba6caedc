package gruscope.sequence;

import gruscope.BadInput;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Typed text as tokens and input vectors, or the problems that stand in the way.
public final class EncodedSequence {

    private final List<Token> tokens;
    private final double[][] vectors;
    private final List<ParseProblem> problems;

    EncodedSequence(List<Token> tokens, double[][] vectors, List<ParseProblem> problems) {
        this.tokens = List.copyOf(tokens);
        this.vectors = vectors;
        this.problems = List.copyOf(problems);
    }

    public List<Token> tokens() {
        return tokens;
    }

    /// The input vectors, one row per step, as a fresh array; meaningful only when there are no problems.
    public double[][] vectors() {
        return Arrays.stream(vectors).map(double[]::clone).toArray(double[][]::new);
    }

    public List<ParseProblem> problems() {
        return problems;
    }

    public boolean isClean() {
        return problems.isEmpty();
    }

    /// This sequence, if all of it could be read.
    ///
    /// @throws BadInput with all the problems, if there are any
    public EncodedSequence requireClean() {
        if (!isClean()) {
            throw new BadInput(problems.stream().map(ParseProblem::message).collect(Collectors.joining("\n")));
        }
        return this;
    }
}
