package gruscope.ui.lesson;

import gruscope.Phrases;
import gruscope.lesson.amount.Amount;
import gruscope.lesson.amount.Condition;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Amounts and conditions as a learner reads them: `h of unit 2 at step 3` for `h2@3`.
final class AmountWords {

    private static final Pattern QUANTITY = Pattern.compile("(?:([a-z]+)\\.)?([a-z]+)(\\d*)@(\\d+|end)");

    private AmountWords() {
    }

    static String of(Amount amount, Phrases words) {
        return told(amount.written(), words);
    }

    static String of(Condition condition, Phrases words) {
        return condition.all().stream().map(part -> told(part.written(), words)).collect(Collectors.joining(words.text("amount.and")));
    }

    private static String told(String written, Phrases words) {
        return QUANTITY.matcher(written).replaceAll(found -> {
            String name = found.group(2);
            String owner = found.group(1) == null ? "" : words.text("amount.of", found.group(1).equals("before") ? words.text("amount.before") : words.text("amount.start"));
            String step = found.group(4).equals("end") ? words.text("amount.end") : words.text("amount.step", found.group(4));
            String told = found.group(3).isEmpty() ? words.text("amount.at", name, step, owner) : words.text("amount.unit", name, found.group(3), step, owner);
            return Matcher.quoteReplacement(told);
        });
    }
}
