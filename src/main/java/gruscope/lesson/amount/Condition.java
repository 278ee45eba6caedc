package gruscope.lesson.amount;

import java.util.List;
import java.util.stream.Collectors;

/// What must hold of scenes: one comparison, or several that must all hold.
///
/// @param all at least one
public record Condition(List<Comparison> all) {

    /// How two amounts stand to each other.
    public enum Sign {
        AT_LEAST(">=", "≥"), AT_MOST("<=", "≤"), ABOVE(">", ">"), BELOW("<", "<"), EQUAL("=", "="), OTHER("!=", "≠");

        private final String typed;
        private final String symbol;

        Sign(String typed, String symbol) {
            this.typed = typed;
            this.symbol = symbol;
        }

        /// As it is typed.
        public String typed() {
            return typed;
        }

        /// As it is shown.
        public String symbol() {
            return symbol;
        }
    }

    /// One comparison. A number written on the right is met as far as its digits go: `h@3 = 0.71` holds from 0.705 to 0.715.
    public record Comparison(Amount left, Sign sign, Amount right) {

        private static final double RELATIVE = 1e-9;

        public boolean holds(Evidence evidence) {
            double one = left.of(evidence);
            double other = right.of(evidence);
            return switch (sign) {
                case AT_LEAST -> one >= other;
                case AT_MOST -> one <= other;
                case ABOVE -> one > other;
                case BELOW -> one < other;
                case EQUAL -> same(one, other);
                case OTHER -> !same(one, other);
            };
        }

        /// As it is shown: `h@3 ≥ 0.9`.
        public String written() {
            return left.written() + " " + sign.symbol() + " " + right.written();
        }

        private boolean same(double one, double other) {
            double slack = right instanceof Amount.Literal(double _, int decimals, String _) && decimals > 0 ? 0.5000001 * Math.pow(10, -decimals)
                    : RELATIVE * Math.max(1, Math.abs(other));
            return Math.abs(one - other) <= slack;
        }
    }

    public Condition {
        all = List.copyOf(all);
    }

    /// @throws gruscope.BadInput if a scene has nothing of what is compared
    public boolean holds(Evidence evidence) {
        return all.stream().allMatch(one -> one.holds(evidence));
    }

    public String written() {
        return all.stream().map(Comparison::written).collect(Collectors.joining(", "));
    }
}
