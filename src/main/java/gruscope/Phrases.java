package gruscope;

import java.text.MessageFormat;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the program says to the user, by room and languages; no sentence for a user stands in drawing or window code.
///
/// Bundles are `messages/<room>.properties` and its translations, in UTF-8, with [MessageFormat] arguments. Phrases of two languages say
/// everything in both, see [#joined].
public final class Phrases {

    /// Whole numbers are grouped by narrow spaces in every language, as ISO 80000-1 has it; French does that.
    private static final Locale THIN_SPACES = Locale.FRENCH;

    private static final Pattern AFTER_FULL_WIDTH = Pattern.compile("(?<=[。！？；：，、）]) +(?=\\S)");

    private static final char SEAM = '\uE000';
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern CHINESE_THEN_OTHER = Pattern.compile("(?<=\\p{IsHan})\uE000+(?=[\\p{L}\\p{N}−+±×&&[^\\p{IsHan}]])");
    private static final Pattern OTHER_THEN_CHINESE = Pattern.compile("(?<=[\\p{L}\\p{N}\\p{M}%&&[^\\p{IsHan}]])\uE000+(?=\\p{IsHan})");
    private static final Pattern CHINESE_BOTH = Pattern.compile("(?<=\\p{IsHan})(?: *\uE000 *)+(?=\\p{IsHan})");

    private static final Map<String, MessageFormat> FORMATS = new ConcurrentHashMap<>();

    private final List<ResourceBundle> bundles;

    private Phrases(List<ResourceBundle> bundles) {
        this.bundles = bundles;
    }

    /// The words of a room in one language, or in several at once.
    public static Phrases of(String room, List<Locale> languages) {
        return new Phrases(languages.stream().map(language -> ResourceBundle.getBundle("messages." + room, language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))).toList());
    }

    /// The signs of a room that stand for words where none of any language are wanted; what has no sign says nothing.
    public static Phrases silent(String room) {
        return new Phrases(List.of(new Signs(ResourceBundle.getBundle("messages." + room + "-symbols", Locale.ROOT), ResourceBundle.getBundle("messages." + room, Locale.ROOT))));
    }

    /// Whether these are signs instead of words.
    public boolean isSilent() {
        return bundles.getFirst() instanceof Signs;
    }

    /// @param signs those there are
    /// @param words that know which keys there are
    private static final class Signs extends ResourceBundle {

        private final ResourceBundle signs;
        private final ResourceBundle words;

        Signs(ResourceBundle signs, ResourceBundle words) {
            this.signs = signs;
            this.words = words;
        }

        @Override
        protected Object handleGetObject(String key) {
            return signs.containsKey(key) ? signs.getString(key) : words.containsKey(key) ? "" : null;
        }

        @Override
        public Enumeration<String> getKeys() {
            return words.getKeys();
        }

        @Override
        public Locale getLocale() {
            return Locale.ROOT;
        }
    }

    /// The text of a key, with its arguments put in. Numbers in arguments must already be text, or whole numbers.
    ///
    /// Arguments that are words themselves need [#each], or else they would come in all languages within each.
    public String text(String key, Object... arguments) {
        return bundles.stream().map(bundle -> filled(bundle.getString(key), arguments)).reduce(Phrases::joined).orElseThrow();
    }

    /// Figures ask for the same few texts at every frame: each is taken apart once. A format is for one thread at a time.
    private static String filled(String pattern, Object[] arguments) {
        MessageFormat format = FORMATS.computeIfAbsent(pattern, written -> new MessageFormat(written, THIN_SPACES));
        boolean chinese = HAN.matcher(pattern).find();
        String text;
        synchronized (format) {
            text = format.format(chinese ? Stream.of(arguments).map(one -> one instanceof String said ? SEAM + said + SEAM : one).toArray() : arguments);
        }
        return chinese ? spaced(text) : text;
    }

    /// Between Chinese and letters or digits there is a space, between Chinese and Chinese there is none: where an argument meets its sentence, for the sentence does
    /// not know which of them it is. What an argument says by itself, maybe a user's own words, is left as it is.
    private static String spaced(String text) {
        String apart = CHINESE_THEN_OTHER.matcher(text).replaceAll(" ");
        return CHINESE_BOTH.matcher(OTHER_THEN_CHINESE.matcher(apart).replaceAll(" ")).replaceAll("").replace(String.valueOf(SEAM), "");
    }

    /// What is put together of several texts: said in each language by itself, then joined.
    public String each(Function<Phrases, String> says) {
        return languages().stream().map(says).reduce(Phrases::joined).orElseThrow();
    }

    /// A name with its symbol, which stands once: `更新门 z (update gate)`.
    public String named(String key, String symbol) {
        return languages().stream().skip(1).map(other -> other.text(key)).reduce((first().text(key) + " " + symbol).strip(), Phrases::joined);
    }

    /// What stands beside each other, a dot between each two; what says nothing is left out.
    public static String dotted(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
    }

    /// A label for narrow places, a line for each language: `候选状态`, below it `(candidate)`.
    public List<String> stacked(String key, Object... arguments) {
        return stacked(phrases -> phrases.text(key, arguments));
    }

    /// The same of a label that is put together.
    public List<String> stacked(Function<Phrases, String> says) {
        String text = says.apply(first());
        return Stream.concat(Stream.of(text), languages().stream().skip(1).map(says).filter(other -> !other.equals(text)).map(other -> "(" + other + ")"))
                .toList();
    }

    /// The same words, a language at a time.
    public List<Phrases> languages() {
        return bundles.stream().map(bundle -> new Phrases(List.of(bundle))).toList();
    }

    /// The same words in the first language alone, for where there is no room for more.
    public Phrases first() {
        return new Phrases(List.of(bundles.getFirst()));
    }

    /// The language of these words, of several the first. English words are nobody's translation: they stand in the root locale.
    public Locale locale() {
        return bundles.getFirst().getLocale();
    }

    /// Sentences that were put one after the other with a space between, as their language has it: a full-width stop brings its own room along.
    public static String flowing(String sentences) {
        return AFTER_FULL_WIDTH.matcher(sentences).replaceAll("");
    }

    /// A text and what it is in another language: beside a label in brackets, below a sentence on a line of its own. What ends in a full
    /// stop is a sentence.
    public static String joined(String text, String other) {
        if (text.equals(other)) {
            return text;
        }
        return text.endsWith(".") || text.endsWith("。") ? text + "\n" + other : text + " (" + other + ")";
    }
}
