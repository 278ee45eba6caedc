package gruscope;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The keys of a bundle of messages, held against the source that asks for them.
///
/// A key is asked for where it stands in the source as a literal, or is put together there of a literal prefix (`"zoom." + …`) and another
/// literal. Ends that are known only while the program runs are declared ([#completed]).
public final class MessageKeys {

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]++|\\\\.)*+)\"");
    private static final Pattern PREFIX = Pattern.compile("\"([a-z][a-z0-9.-]*\\.)\"\\s*\\+");

    private final Set<String> keys;
    private final String source;
    private final Set<String> literals;
    private final Set<String> prefixes;
    private final Map<String, Set<String>> ends = new HashMap<>();

    private MessageKeys(Set<String> keys, String source) {
        this.keys = keys;
        this.source = source;
        this.literals = found(LITERAL);
        this.prefixes = found(PREFIX);
    }

    /// @param bundle   such as `window`
    /// @param packages whose source asks for it
    public static MessageKeys of(String bundle, String... packages) throws IOException {
        Properties words = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of("assets/messages", bundle + ".properties"))) {
            words.load(in);
        }
        return new MessageKeys(new TreeSet<>(words.stringPropertyNames()), Stream.of(packages).map(MessageKeys::source).collect(Collectors.joining()));
    }

    /// Declares with what a literal prefix of the source is completed.
    public MessageKeys completed(String prefix, Collection<String> with) {
        ends.computeIfAbsent(prefix, _ -> new TreeSet<>()).addAll(with);
        return this;
    }

    /// What is asked for and not in the bundle.
    ///
    /// @param call finds where a key is asked for; its first group is the key
    public Set<String> missing(Pattern call) {
        Set<String> asked = found(call);
        ends.forEach((prefix, all) -> all.forEach(end -> asked.add(prefix + end)));
        asked.removeAll(keys);
        return asked;
    }

    /// What is in the bundle and not asked for.
    public Set<String> unused() {
        return keys.stream().filter(key -> !literals.contains(key) && !isCompleted(key)).collect(Collectors.toCollection(TreeSet::new));
    }

    /// Prefixes that are declared and no longer in the source.
    public Set<String> idle() {
        return ends.keySet().stream().filter(prefix -> literals.stream().noneMatch(prefix::equals)).collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isCompleted(String key) {
        return ends.entrySet().stream().anyMatch(one -> key.startsWith(one.getKey()) && one.getValue().contains(key.substring(one.getKey().length())))
                || prefixes.stream().anyMatch(prefix -> key.startsWith(prefix) && literals.contains(key.substring(prefix.length())));
    }

    private Set<String> found(Pattern pattern) {
        return pattern.matcher(source).results().map(result -> result.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /// All the source of a package and of those in it.
    private static String source(String room) {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/gruscope", room))) {
            return files.filter(file -> file.toString().endsWith(".java")).map(MessageKeys::text).collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
