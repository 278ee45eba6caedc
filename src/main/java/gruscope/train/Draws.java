package gruscope.train;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/// The sequences of exercises, drawn.
final class Draws {

    private static final String[] BEFORE_AN_OPINION = {"the", "movie", "was"};

    private Draws() {
    }

    /// Symbols, each drawn for itself.
    ///
    /// @param pick the index of the next; beyond the vocabulary's `width` it is a blank
    static Function<SplittableRandom, double[][]> symbols(int length, int width, ToIntFunction<SplittableRandom> pick) {
        return random -> {
            double[][] rows = new double[length][width];
            for (double[] row : rows) {
                mark(row, pick.applyAsInt(random));
            }
            return rows;
        };
    }

    /// Brackets that open, close and stand still, and never close what is not open nor go deeper than asked.
    static double[][] brackets(SplittableRandom random, int length, int deepest) {
        double[][] rows = new double[length][3];
        int depth = 0;
        for (double[] row : rows) {
            int wanted = random.nextInt(3);
            int symbol = wanted == 0 && depth == deepest || wanted == 1 && depth == 0 ? 2 : wanted;
            depth += symbol == 0 ? 1 : symbol == 1 ? -1 : 0;
            row[symbol] = 1;
        }
        return rows;
    }

    static double[][] bits(SplittableRandom random, int length) {
        double[][] rows = new double[length][1];
        for (double[] row : rows) {
            row[0] = random.nextInt(2);
        }
        return rows;
    }

    /// Values from `least` to 1, some of them flagged.
    ///
    /// @param one in how many is flagged
    static double[][] flagged(SplittableRandom random, int length, double least, int one, boolean firstIs) {
        double[][] rows = new double[length][2];
        for (int t = 0; t < length; t++) {
            // To two places, so that a sequence can be typed.
            rows[t][0] = Math.rint(random.nextDouble(least, 1) * 100) / 100;
            rows[t][1] = firstIs && t == 0 || random.nextInt(one) == 0 ? 1 : 0;
        }
        return rows;
    }

    static double[][] sine(SplittableRandom random, int length) {
        double frequency = random.nextDouble(0.25, 0.8);
        double phase = random.nextDouble(0, 2 * Math.PI);
        double[][] rows = new double[length][1];
        for (int t = 0; t < length; t++) {
            rows[t][0] = Math.rint(Math.sin(frequency * t + phase) * 1000) / 1000;
        }
        return rows;
    }

    /// Opinions of a film, one after the other.
    static double[][] opinions(SplittableRandom random, int length, List<String> words) {
        List<String> said = new ArrayList<>();
        while (said.size() < length) {
            said.addAll(List.of(BEFORE_AN_OPINION));
            opinion(said, random);
            if (random.nextInt(3) == 0) {
                said.add("but");
                opinion(said, random);
            }
            said.add(".");
        }
        double[][] rows = new double[length][words.size()];
        for (int t = 0; t < length; t++) {
            rows[t][words.indexOf(said.get(t))] = 1;
        }
        return rows;
    }

    private static void opinion(List<String> said, SplittableRandom random) {
        if (random.nextInt(5) < 2) {
            said.add("not");
        }
        if (random.nextInt(4) == 0) {
            said.add("very");
        }
        said.add(random.nextBoolean() ? "good" : "bad");
    }

    /// Letters, and then as often the sign that asks for them.
    static double[][] toBeCopied(SplittableRandom random, int letters, int kinds) {
        double[][] rows = new double[2 * letters][kinds + 1];
        for (int t = 0; t < rows.length; t++) {
            rows[t][t < letters ? random.nextInt(kinds) : kinds] = 1;
        }
        return rows;
    }

    /// Pieces of a text, from anywhere in it; it goes on from its end with its beginning.
    static Function<SplittableRandom, double[][]> pieces(String text, List<String> letters, int length) {
        int[] symbols = text.codePoints().map(letter -> letters.indexOf(Character.toString(letter))).toArray();
        return random -> {
            int from = random.nextInt(symbols.length);
            double[][] rows = new double[length][letters.size()];
            for (int t = 0; t < length; t++) {
                rows[t][symbols[(from + t) % symbols.length]] = 1;
            }
            return rows;
        };
    }

    /// Words of a list in any order, each with a space behind it.
    static Function<SplittableRandom, double[][]> words(List<String> words, List<String> letters, int length) {
        return random -> {
            StringBuilder text = new StringBuilder();
            while (text.length() < length) {
                text.append(words.get(random.nextInt(words.size()))).append(' ');
            }
            double[][] rows = new double[length][letters.size()];
            for (int t = 0; t < length; t++) {
                rows[t][letters.indexOf(text.substring(t, t + 1))] = 1;
            }
            return rows;
        };
    }

    private static void mark(double[] row, int symbol) {
        if (symbol < row.length) {
            row[symbol] = 1;
        }
    }
}
