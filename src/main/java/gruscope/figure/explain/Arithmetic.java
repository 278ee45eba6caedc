package gruscope.figure.explain;

import gruscope.engine.cell.Activation;
import gruscope.figure.Target;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Precision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.IntFunction;

/// How one number comes about: products are added up, the sum goes through a curve, and what comes out may pass a gate.
///
/// @param symbol what comes out, in formula markup
/// @param terms  what is added, in order
/// @param curve  the function of the sum; [Activation#IDENTITY] where there is none
/// @param gate   what the curve's value is multiplied by
/// @param target the number that comes out, where the trace holds it
public record Arithmetic(String symbol, List<Term> terms, Activation curve, Optional<Factor> gate, Optional<Target> target) {

    private static final int FINEST = 4;

    /// One number of a product.
    ///
    /// @param within whether its function keeps it below 1, so that it is never written as 1
    public record Factor(String symbol, double value, boolean within, Optional<Target> source) {

        String written(Look look, Precision precision) {
            return within && Math.abs(value) < 1 ? (value < 0 ? "−" : "") + precision.below(value) : look.plain(value, precision);
        }
    }

    /// A product of one or two factors.
    public record Term(List<Factor> factors) {

        static Term of(Factor... factors) {
            return new Term(List.of(factors));
        }

        public double value() {
            return factors.stream().mapToDouble(Factor::value).reduce(1, (a, b) -> a * b);
        }

        /// What it comes to: `+0.84`, and where every factor is below 1, so that it is too, `−0.996`.
        public String product(Look look) {
            return said(look, value());
        }

        private String said(Look look, double product) {
            return Math.abs(product) < 1 && factors.stream().allMatch(Factor::within) ? look.within(product) : look.signed(product);
        }

        /// `0.93 × (−0.45)`: with as many decimals as it takes that the factors come to the product as it is written, up to a few.
        public String written(Look look) {
            Precision precision = look.precision();
            for (int finer = 0; finer < FINEST && !said(look, asWritten(look, precision)).equals(product(look)); finer++) {
                precision = precision.finer();
            }
            StringJoiner product = new StringJoiner(" × ");
            for (Factor factor : factors) {
                String number = factor.written(look, precision);
                product.add(product.length() > 0 && number.startsWith("−") ? "(" + number + ")" : number);
            }
            return product.toString();
        }

        private double asWritten(Look look, Precision precision) {
            return factors.stream().mapToDouble(factor -> Precision.read(factor.written(look, precision))).reduce(1, (a, b) -> a * b);
        }
    }

    public Arithmetic {
        terms = List.copyOf(terms);
    }

    public double sum() {
        return terms.stream().mapToDouble(Term::value).sum();
    }

    public double result() {
        return curve.of(sum()) * gate.map(Factor::value).orElse(1.0);
    }

    /// The gate and what it multiplies; none where no gate comes after the curve.
    public Optional<Term> gated() {
        return gate.map(of -> Term.of(of, new Factor("", curve.of(sum()), curve.range().isBounded(), Optional.empty())));
    }

    /// The same with at most this many terms: the largest stay, in their order, and the others are added up into one.
    ///
    /// @param rest the symbol of that one, from how many it stands for
    public Arithmetic condensed(int most, IntFunction<String> rest) {
        if (terms.size() <= most) {
            return this;
        }
        List<Term> bySize = terms.stream().sorted(Comparator.comparingDouble(term -> -Math.abs(term.value()))).toList();
        List<Term> large = bySize.subList(0, most - 1);
        List<Term> kept = new ArrayList<>(terms.stream().filter(term -> large.stream().anyMatch(one -> one == term)).toList());
        double others = terms.stream().filter(term -> large.stream().noneMatch(one -> one == term)).mapToDouble(Term::value).sum();
        kept.add(Term.of(new Factor(rest.apply(terms.size() - kept.size()), others, false, Optional.empty())));
        return new Arithmetic(symbol, kept, curve, gate, target);
    }
}
