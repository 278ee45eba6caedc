package gruscope.lesson.amount;

import gruscope.BadInput;
import gruscope.Digits;
import gruscope.Quoted;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static gruscope.Message.says;

/// Reads amounts and conditions: sums of products of numbers, quantities, brackets and sizes, as in `|h@9 - h@8| >= 0.05 and c@9 > 1`.
public final class AmountParser {

    private static final Pattern NUMBER = Pattern.compile("\\d++(?:\\.(\\d++))?+(?:[eE][+-]?+\\d{1,3}+)?+");
    private static final Pattern QUANTITY = Pattern.compile("(?:([a-z]++)\\.)?+([a-z]++)(\\d{1,6}+)?+(?:@(end|\\d{1,6}+))?+(?:\\(([^()]*+)\\))?+");
    private static final int DEEPEST = 40;
    private static final int MOST_TERMS = 1000;

    private final String text;
    private int at;
    private int depth;
    private int terms;

    private AmountParser(String text) {
        this.text = text;
    }

    /// @throws BadInput if it is none
    public static Amount amount(String text) {
        AmountParser parser = new AmountParser(text);
        Amount amount = parser.sum();
        parser.end();
        return amount;
    }

    /// Comparisons joined by `and`.
    ///
    /// @throws BadInput if it is none
    public static Condition condition(String text) {
        AmountParser parser = new AmountParser(text);
        List<Condition.Comparison> all = new ArrayList<>();
        do {
            Amount left = parser.sum();
            Condition.Sign sign = parser.sign();
            all.add(new Condition.Comparison(left, sign, parser.sum()));
        } while (parser.takes("and"));
        parser.end();
        return new Condition(all);
    }

    /// One quantity alone, such as the bar that is to be predicted.
    ///
    /// @throws BadInput if it is none
    public static Quantity quantity(String text) {
        if (amount(text) instanceof Quantity one) {
            return one;
        }
        throw new BadInput("", says("is-no-single-quantity", Quoted.of(text)), says("a-quantity-was-expected"));
    }

    private Amount sum() {
        deeper();
        Amount sum = product();
        for (Optional<Character> sign = signOf("+-"); sign.isPresent(); sign = signOf("+-")) {
            sum = combined(sum, sign.get(), product());
        }
        depth--;
        return sum;
    }

    private Amount product() {
        Amount product = factor();
        for (Optional<Character> sign = signOf("*/"); sign.isPresent(); sign = signOf("*/")) {
            product = combined(product, sign.get(), factor());
        }
        return product;
    }

    private Amount factor() {
        skip();
        if (takes("-") || takes("−")) {
            deeper();
            Amount negative = negative(factor());
            depth--;
            return negative;
        }
        if (takes("|")) {
            Amount inner = sum();
            need("|");
            return new Amount.Absolute(inner);
        }
        if (takes("(")) {
            Amount inner = sum();
            need(")");
            return inner;
        }
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        if (number.lookingAt()) {
            at = number.end();
            double value = Digits.read(number.group()).orElseThrow(() -> new BadInput(says("is-too-large-for-a", Quoted.of(number.group()))));
            return new Amount.Literal(value, number.group(1) == null ? 0 : number.group(1).length(), number.group());
        }
        Matcher quantity = QUANTITY.matcher(text).region(at, text.length());
        if (quantity.lookingAt()) {
            at = quantity.end();
            return quantity(quantity);
        }
        throw new BadInput("", at >= text.length() ? says("ends-too-early", Quoted.of(text)) : says("cannot-be-read-from-on", Quoted.of(text), Quoted.of(text.substring(at))),
                says("a-number-or-a-quantity"));
    }

    /// Each stands within the next: reading it, and reckoning it, goes as deep as there are of them.
    private Amount combined(Amount left, char sign, Amount right) {
        if (++terms > MOST_TERMS) {
            throw new BadInput(says("has-more-terms", Quoted.of(text), MOST_TERMS));
        }
        return new Amount.Combined(left, sign, right);
    }

    private void deeper() {
        if (++depth > DEEPEST) {
            throw new BadInput(says("has-more-brackets-than-can", Quoted.of(text)));
        }
    }

    private static Amount negative(Amount amount) {
        return amount instanceof Amount.Literal(double value, int decimals, String written) ? new Amount.Literal(-value, decimals, "−" + written)
                : new Amount.Combined(new Amount.Literal(0, 0, "0"), '-', amount);
    }

    private static Quantity quantity(Matcher found) {
        String name = found.group(2);
        if (!Quantity.names().contains(name)) {
            throw BadInput.unknown(says("is-nothing-that-can-be", Quoted.of(name)), name, says("there-are"), Quantity.names());
        }
        int unit = found.group(3) == null ? 1 : Integer.parseInt(found.group(3));
        int step = found.group(4) == null || found.group(4).equals("end") ? Quantity.LAST : Integer.parseInt(found.group(4));
        List<String> arguments = found.group(5) == null ? List.of() : Stream.of(found.group(5).split(",", -1)).map(String::strip).toList();
        return new Quantity(found.group(1) == null ? Evidence.NOW : found.group(1), name, unit, step, arguments);
    }

    private Condition.Sign sign() {
        return Stream.of(Condition.Sign.values()).sorted(Comparator.comparing(sign -> -sign.typed().length())).filter(sign -> takes(sign.typed())).findFirst()
                .orElseThrow(() -> new BadInput("", says("compares-nothing", Quoted.of(text)), says("a-comparison-such-as-h")));
    }

    private Optional<Character> signOf(String signs) {
        skip();
        if (at < text.length() && signs.indexOf(text.charAt(at)) >= 0) {
            return Optional.of(text.charAt(at++));
        }
        return Optional.empty();
    }

    private boolean takes(String token) {
        skip();
        boolean there = text.startsWith(token, at);
        at += there ? token.length() : 0;
        return there;
    }

    private void need(String token) {
        if (!takes(token)) {
            throw new BadInput(says("lacks-its-closing", Quoted.of(text), token));
        }
    }

    private void end() {
        skip();
        if (at < text.length()) {
            throw new BadInput(says("is-understood-only-up-to", Quoted.of(text), Quoted.of(text.substring(at))));
        }
    }

    private void skip() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
