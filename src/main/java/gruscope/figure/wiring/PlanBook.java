package gruscope.figure.wiring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Plans that were looked for long, and looked at: a line `shape = plan` for each wiring of the cells that there are.
///
/// `mvn test -Dtest=PlanBookTest -Dplans.accept=true` looks for those that are missing.
final class PlanBook {

    private static final String FILE = "/wiring/plans.txt";
    private static final Map<String, String> ENTRIES = read();

    private PlanBook() {
    }

    /// The plan of a shape, see [Plan#written].
    static Optional<String> entry(String shape) {
        return Optional.ofNullable(ENTRIES.get(shape));
    }

    private static Map<String, String> read() {
        try (InputStream in = PlanBook.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(line -> line.split(" = ", 2))
                    .collect(Collectors.toUnmodifiableMap(line -> line[0], line -> line[1]));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }
}
