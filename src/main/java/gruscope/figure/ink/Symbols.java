package gruscope.figure.ink;

import gruscope.BadInput;
import gruscope.Quoted;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Signal;
import gruscope.engine.weights.WeightSet;
import gruscope.engine.cell.Part;
import gruscope.scene.Scene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static gruscope.Message.plain;
import static gruscope.Message.says;

/// The letters that an author's text uses, by the letters that are usual here: in formulas, in LaTeX, in captions.
///
/// @param letters by the usual symbol: `h` → `s`, `h̃` → `c̃`
public record Symbols(Map<String, String> letters) {

    public static final Symbols USUAL = new Symbols(Map.of());

    public static final Preference<Optional<Symbols>> SYMBOLS = Preference.maybe("symbols", "H=S,…", Symbols::read, Symbols::text).apart(",");

    private static final String TILDE = "\u0303";
    private static final Pattern LETTER = Pattern.compile("\\p{L}" + TILDE + "?′?");
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{M}′])(\\p{L}" + TILDE + "?′?)(?![\\p{L}\\p{M}′])");

    /// What has a member is the set of weights, and no matrix.
    private static final Pattern VARIABLE = Pattern.compile("(?<!\\p{L})(\\p{L})(?![\\p{L}.])");

    public Symbols {
        letters = Map.copyOf(letters);
    }

    /// Reads `H_t=s_t,z=u`: indices of time may stand with the letters; a tilde is written `~` after its letter.
    ///
    /// @throws BadInput saying which two things would have one letter
    private static Symbols read(String text, Scene scene) {
        WeightSet weights = scene.program().weights().shared();
        List<String> usual = usual(weights.cell(), weights.parts());
        Map<String, String> letters = new LinkedHashMap<>();
        for (String pair : text.split(",", -1)) {
            String[] sides = pair.split("=", -1);
            if (sides.length != 2) {
                throw new BadInput("", says("names-no-letter", Quoted.of(pair.strip())), says("a-letter-that-is-used"));
            }
            String from = letter(sides[0]);
            String known = usual.stream().filter(from::equals).findFirst().or(() -> usual.stream().filter(from::equalsIgnoreCase).findFirst())
                    .orElseThrow(() -> new BadInput("", says("this-cell-has-no", weights.cell().kind(), Quoted.of(from)), says("there-are-these", String.join(", ", usual))));
            if (letters.put(known, letter(sides[1])) != null) {
                throw new BadInput("", says("is-given-two-letters", known), says("each-has-one"));
            }
        }
        Symbols symbols = new Symbols(letters);
        for (int i = 0; i < usual.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (symbols.of(usual.get(i)).equals(symbols.of(usual.get(j)))) {
                    throw new BadInput("", says("and-would-both-be", usual.get(j), usual.get(i), symbols.of(usual.get(i))), says("no-two-things-have-one"));
                }
            }
        }
        return symbols;
    }

    private static List<String> usual(Cell cell, List<Part> parts) {
        List<String> usual = new ArrayList<>(List.of(Signal.INPUT.symbol()));
        cell.signals().forEach(signal -> usual.add(signal.symbol()));
        parts.forEach(part -> usual.add(part.symbol()));
        usual.add(Signal.READOUT.symbol());
        return usual.stream().distinct().toList();
    }

    private static String letter(String text) {
        String letter = text.strip().replaceFirst("_(t|\\{t})$", "").replace('~', TILDE.charAt(0)).replace('\'', '′');
        if (!LETTER.matcher(letter).matches() || letter.startsWith("σ")) {
            throw new BadInput("", says("is-no-symbol", Quoted.of(text.strip())), says("one-is-a-letter-perhaps"));
        }
        return letter;
    }

    private static String text(Symbols symbols) {
        return symbols.letters.entrySet().stream().map(each -> plain(each.getKey()) + "=" + plain(each.getValue())).sorted().collect(Collectors.joining(","));
    }

    private static String plain(String letter) {
        return letter.replace(TILDE, "~").replace('′', '\'');
    }

    /// A single symbol.
    public String of(String symbol) {
        return letters.getOrDefault(symbol, symbol);
    }

    /// A line in [FormulaLine] markup.
    public String in(String markup) {
        return letters.isEmpty() ? markup : FormulaAtom.replaced(markup, this::of);
    }

    /// A line of code in which symbols stand as variables and in the names of weights, for letters that identifiers can have.
    public String inCode(String text) {
        return letters.isEmpty() ? text : VARIABLE.matcher(text).replaceAll(found -> {
            String own = of(found.group(1));
            return Matcher.quoteReplacement(own.codePoints().allMatch(Character::isLetter) ? own : found.group(1));
        });
    }

    /// A sentence in which symbols stand as words of one letter: `z keeps`.
    public String inWords(String text) {
        return letters.isEmpty() ? text : WORD.matcher(text).replaceAll(found -> Matcher.quoteReplacement(of(found.group(1))));
    }
}
