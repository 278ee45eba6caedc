package gruscope.cli.speech;

import gruscope.Listing;
import gruscope.Message;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import static gruscope.Message.plain;
import static gruscope.Message.says;

/// What picocli found wrong, which it says in English alone.
record UsageError(ParameterException wrong) implements Message {

    private static final Pattern NAME = Pattern.compile("--?[\\w-]+");

    @Override
    public String in(Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? wrong.getMessage() : said().in(language);
    }

    private Message said() {
        return switch (wrong) {
            case UnmatchedArgumentException unmatched -> says(unmatched.isUnknownOption() ? "usage.unknown-option" : "usage.unmatched", quoted(unmatched.getUnmatched()));
            case MissingParameterException missing when missing.getMissing().isEmpty() || missing.getMessage().contains(" for option") -> says("usage.no-value", firstName(missing.getMessage()));
            case MissingParameterException missing -> says("usage.missing", quoted(missing.getMissing().stream().map(UsageError::labelled).toList()));
            case OverwrittenOptionException twice -> says("usage.twice", name(twice.getOverwritten()));
            case MutuallyExclusiveArgsException both -> says("usage.exclusive", both.getMessage().replaceFirst("^Error: ", "").replaceFirst(" are mutually exclusive.*", ""));
            default -> wrong.getArgSpec() == null || wrong.getValue() == null ? plain(wrong.getMessage()) : refused(wrong.getArgSpec());
        };
    }

    private Message refused(ArgSpec argument) {
        Message found = says("usage.value", name(argument), "'" + wrong.getValue() + "'");
        if (argument.completionCandidates() == null || !argument.completionCandidates().iterator().hasNext()) {
            return found;
        }
        return says("usage.value-of", found, String.join(", ", argument.completionCandidates()));
    }

    private static Message quoted(List<String> arguments) {
        return Listing.commas(arguments.stream().map(one -> "'" + one + "'").toList());
    }

    /// Of the argument itself picocli does not tell where only its message does.
    private static String firstName(String message) {
        return NAME.matcher(message).results().map(MatchResult::group).findFirst().orElse("");
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument == null ? "" : argument.paramLabel();
    }

    private static String labelled(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() + "=" + option.paramLabel() : argument.paramLabel();
    }

    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
