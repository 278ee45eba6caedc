package gruscope.lesson.amount;

/// A number that is written down, measured of a scene, or made of such numbers.
public sealed interface Amount permits Amount.Literal, Quantity, Amount.Combined, Amount.Absolute {

    /// @throws gruscope.BadInput if a scene has nothing of the kind
    double of(Evidence evidence);

    /// As it is shown: `|h@9 − h@8|`.
    String written();

    /// A number as written.
    ///
    /// @param value    the number
    /// @param decimals how many digits stand after its point
    record Literal(double value, int decimals, String written) implements Amount {

        @Override
        public double of(Evidence evidence) {
            return value;
        }
    }

    /// Two amounts, added, subtracted, multiplied or divided.
    record Combined(Amount left, char sign, Amount right) implements Amount {

        @Override
        public double of(Evidence evidence) {
            double one = left.of(evidence);
            double other = right.of(evidence);
            return switch (sign) {
                case '+' -> one + other;
                case '-' -> one - other;
                case '*' -> one * other;
                default -> one / other;
            };
        }

        @Override
        public String written() {
            return inner(left) + " " + (sign == '*' ? '·' : sign == '-' ? '−' : sign) + " " + inner(right);
        }

        private String inner(Amount part) {
            boolean weaker = part instanceof Combined other && (other.sign == '+' || other.sign == '-') && (sign == '*' || sign == '/' || part == right);
            return weaker ? "(" + part.written() + ")" : part.written();
        }
    }

    /// The size of an amount, whatever its sign: `|h@3|`.
    record Absolute(Amount inner) implements Amount {

        @Override
        public double of(Evidence evidence) {
            return Math.abs(inner.of(evidence));
        }

        @Override
        public String written() {
            return "|" + inner.written() + "|";
        }
    }
}
