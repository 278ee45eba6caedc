package gruscope.sequence;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EncodingProperties {

    private static final Vocabulary SYMBOLS = new Vocabulary(List.of("a", "b", "好", "?"), List.of("·"));

    @Property
    void numbersComeBackFromTheirTextToTheLastBit(@ForAll("vectors") double[][] vectors) {
        Encoding numbers = new Numbers(2);

        assertArrayEquals(vectors, numbers.encode(numbers.decode(vectors)).requireClean().vectors());
    }

    @Property
    void symbolsComeBackFromTheirVectors(@ForAll("symbols") List<String> symbols) {
        double[][] vectors = symbols.stream().map(symbol -> SYMBOLS.row(symbol).vector()).toArray(double[][]::new);

        for (Encoding encoding : List.of(new Letters(SYMBOLS), new Words(SYMBOLS))) {
            assertArrayEquals(vectors, encoding.encode(encoding.decode(vectors)).requireClean().vectors());
        }
    }

    @Property
    void anyTextIsReadOrRefusedWithPlacesInsideIt(@ForAll String text) {
        for (Encoding encoding : List.of(new Numbers(2), new Bits(), new Letters(SYMBOLS), new Words(SYMBOLS))) {
            EncodedSequence read = encoding.encode(text);

            assertEquals(read.tokens().size(), read.vectors().length);
            for (ParseProblem problem : read.problems()) {
                assertTrue(0 <= problem.start() && problem.start() < problem.end() && problem.end() <= text.length());
            }
        }
    }

    @Provide
    Arbitrary<double[][]> vectors() {
        return Arbitraries.doubles().array(double[].class).ofSize(2).array(double[][].class).ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<String>> symbols() {
        return Arbitraries.of(SYMBOLS.all()).list().ofMaxSize(12);
    }
}
