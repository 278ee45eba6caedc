package gruscope;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

/// Whatever stands in an input, it is read or refused in words. `src/bench/mutations` tries many more inputs, in little memory.
class MutationTest {

    private static final int INPUTS = Integer.getInteger("mutations", 100);
    private static final String ONLY = System.getProperty("mutations.of", ".*");
    private static final int LONGEST_MESSAGE = 3000;

    static List<Readers> readers() {
        return Readers.all().stream().filter(reader -> reader.name().matches(ONLY)).toList();
    }

    @ParameterizedTest
    @MethodSource("readers")
    void everyInputIsReadOrRefusedInWords(Readers reader) {
        Mutations mutations = new Mutations(reader.seeds(), reader.name().hashCode());
        int refused = 0;

        for (int i = 0; i < INPUTS; i++) {
            byte[] input = mutations.next();
            try {
                reader.reads().accept(input);
            } catch (BadInput e) {
                refused++;
                assertTold(e.getMessage());
            } catch (Throwable e) {
                fail(reader + ", input " + i + ": " + excerpt(input), e);
            }
        }

        if (Boolean.getBoolean("mutations.told")) {
            System.out.printf("%-16s %7d inputs, %7d refused, 0 exceptions, heap %d MB%n", reader, INPUTS, refused,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20);
        }
    }

    private static void assertTold(String message) {
        assertFalse(message.isBlank() || message.contains("Exception"), message);
        assertTrue(message.length() <= LONGEST_MESSAGE, message);
    }

    private static String excerpt(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        return text.substring(0, Math.min(text.length(), 2000));
    }
}
