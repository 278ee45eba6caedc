package gruscope.export.film;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.Phrases;
import gruscope.Progress;
import gruscope.export.ask.FilmTiming;
import gruscope.export.page.Caption;
import gruscope.export.page.Pages;
import gruscope.export.svg.Markup;
import gruscope.export.svg.SvgBody;
import gruscope.export.svg.SvgGraphics;
import gruscope.export.svg.SvgLetters;
import gruscope.export.svg.SvgNumbers;
import gruscope.export.svg.SvgOutlines;
import gruscope.figure.Drawing;
import gruscope.figure.Shot;
import gruscope.figure.ink.Palette;
import gruscope.figure.ink.Size;
import gruscope.json.JsonWriter;
import gruscope.scene.Moment;
import gruscope.scene.Theme;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static gruscope.Message.says;

/// Films as one HTML page that needs nothing else: it is stepped through, played and printed wherever there is a browser.
///
/// Pictures are SVG, sharp on every screen. What they are made of is in the page once, however many of them show it: a frame is a list
/// of pieces, told as what differs from the list before.
public final class FilmPage {

    private static final Pattern GAP = Pattern.compile("\\{\\{([a-z-]+)}}");
    private static final long LARGEST = 64 << 20;
    private static final int THOUSANDTHS = 1000;
    private static final int MOST_TOKENS = 24;
    private static final double MOST_NUMBERS = 12;

    private final Pages pages;
    private final Phrases phrases;
    private final List<Moment> moments;
    private final SvgBody body = new SvgBody();
    private final SvgLetters letters = new SvgOutlines();
    private final Map<String, Integer> pieces = new LinkedHashMap<>();
    private final Map<String, Integer> words = new LinkedHashMap<>();
    private final List<List<Integer>> frames = new ArrayList<>();
    private final List<Integer> said = new ArrayList<>();
    private Size size;

    private FilmPage(Pages pages) {
        this.pages = pages;
        this.phrases = pages.look().phrases();
        this.moments = pages.frames();
    }

    /// @throws BadInput if it would be larger than 64 MB
    public static byte[] of(Pages pages, Progress progress) {
        FilmPage page = new FilmPage(pages);
        page.draw(progress);
        return page.text().getBytes(StandardCharsets.UTF_8);
    }

    private void draw(Progress progress) {
        Size largest = pages.largest(moments, progress.part(0, Film.LAYING_OUT));
        Progress drawing = progress.part(Film.LAYING_OUT, 1);
        long length = 0;
        for (Moment moment : moments) {
            Drawing page = pages.drawing(moment, largest);
            size = page.size();
            SvgGraphics graphics = new SvgGraphics(body, letters);
            page.paint(graphics);
            graphics.dispose();
            int before = pieces.size();
            List<String> drawn = body.take();
            frames.add(drawn.stream().map(piece -> number(pieces, piece)).toList());
            said.add(number(words, page.description()));
            length += drawn.stream().filter(piece -> pieces.get(piece) >= before).mapToLong(String::length).sum() + 2L * drawn.size();
            if (length > LARGEST) {
                throw new BadInput(says("a-page-of-more-than", frames.size(), Counted.of(moments.size(), "frame")));
            }
            drawing.at((double) frames.size() / moments.size());
        }
        letters.finish(body);
    }

    private static int number(Map<String, Integer> numbers, String text) {
        numbers.putIfAbsent(text, numbers.size());
        return numbers.get(text);
    }

    private String text() {
        Palette palette = pages.look().palette();
        Caption caption = pages.filmCaption();
        List<String> drawn = List.copyOf(pieces.keySet());
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("language", pages.recipe().scene().view().language().locales().getFirst().toLanguageTag());
        texts.put("title", Markup.escaped(title()));
        texts.put("description", attribute(caption.text()));
        texts.put("scene", caption.scene());
        texts.put("scheme", pages.look().theme().isDark() ? "dark" : "light");
        texts.put("ground", pages.ground().map(FilmPage::hex).orElse("none"));
        texts.put("page", hex(palette.page()));
        texts.put("panel", hex(palette.panel()));
        texts.put("ink", hex(palette.ink()));
        texts.put("quiet", hex(palette.quiet()));
        texts.put("line", hex(palette.line()));
        texts.put("faint", hex(palette.faint()));
        texts.put("accent", hex(palette.accent()));
        texts.put("on-accent", hex(palette.onAccent()));
        texts.put("width", SvgNumbers.of(size.width()));
        texts.put("height", SvgNumbers.of(size.height()));
        texts.put("definitions", body.definitions());
        texts.put("first", frames.getFirst().stream().map(drawn::get).collect(Collectors.joining("\n")));
        texts.put("first-now", Markup.escaped(now(moments.getFirst())));
        texts.put("first-words", Markup.escaped(words.keySet().iterator().next()));
        for (String key : List.of("controls", "play", "position", "speed")) {
            texts.put(key, attribute(phrases.text("film." + key)));
        }
        for (String key : List.of("first", "previous", "next", "last")) {
            texts.put("to-" + key, attribute(phrases.text("film." + key)));
        }
        texts.put("noscript", Markup.escaped(phrases.text("film.noscript")));
        // Within a script element only "<" could end it early, or open a comment; what Unicode has no characters for is an error in a page, and none in a string.
        texts.put("film", film().replace("<", "\\u003c").replace("\uFFFE", "\\ufffe").replace("\uFFFF", "\\uffff"));
        texts.put("script", asset("film.js"));
        return GAP.matcher(asset("film.html")).replaceAll(gap -> Matcher.quoteReplacement(texts.get(gap.group(1))));
    }

    private String title() {
        Shot shot = pages.shot();
        Phrases first = phrases.first();
        return first.text("caption.model", shot.title(first), shot.cell().kind(), shot.trace().inputSize(), shot.trace().hiddenSize());
    }

    private String now(Moment moment) {
        Shot shot = pages.shot().at(moment);
        return shot.step() == 0 ? title() : phrases.each(own -> own.text("film.now", shot.step(), shot.trace().length(), shot.token(shot.step()),
                own.text("beat." + shot.beat().key())));
    }

    /// All that the script needs to know.
    private String film() {
        FilmTiming motion = pages.recipe().motion();
        return JsonWriter.compact(writer -> writer.object(out -> {
            out.name("pieces").list(list -> pieces.keySet().forEach(list::text));
            out.name("frames").list(list -> IntStream.range(0, frames.size()).forEach(i -> list.numbers(
                    told(i == 0 ? List.of() : frames.get(i - 1), frames.get(i)))));
            out.name("milliseconds").list(list -> IntStream.range(0, frames.size()).forEach(i -> list.number(milliseconds(motion, i))));
            out.name("now").list(list -> moments.forEach(moment -> list.text(now(moment))));
            out.name("words").list(list -> words.keySet().forEach(list::text));
            out.name("said").list(list -> said.forEach(list::number));
            out.name("ticks").list(this::writeTicks);
            out.field("loops", motion.loops()).field("play", phrases.text("film.play")).field("pause", phrases.text("film.pause"));
        }));
    }

    /// A list as how much of it is like the one before at its beginning and at its end, and what stands between.
    private static double[] told(List<Integer> before, List<Integer> frame) {
        int shorter = Math.min(before.size(), frame.size());
        int same = 0;
        while (same < shorter && before.get(same).equals(frame.get(same))) {
            same++;
        }
        int alike = 0;
        while (alike < shorter - same && before.get(before.size() - 1 - alike).equals(frame.get(frame.size() - 1 - alike))) {
            alike++;
        }
        List<Integer> between = frame.subList(same, frame.size() - alike);
        return IntStream.concat(IntStream.of(same, alike), between.stream().mapToInt(piece -> piece)).asDoubleStream().toArray();
    }

    private long milliseconds(FilmTiming motion, int frame) {
        return motion.end(frame, frames.size(), THOUSANDTHS) - motion.end(frame - 1, frames.size(), THOUSANDTHS);
    }

    /// A mark at the last frame of every step, with its token, or of some with their numbers where there are many.
    private void writeTicks(JsonWriter list) {
        List<Integer> ends = IntStream.range(0, moments.size())
                .filter(i -> moments.get(i).step() > 0 && (i == moments.size() - 1 || moments.get(i + 1).step() != moments.get(i).step())).boxed().toList();
        boolean tokens = ends.size() <= MOST_TOKENS;
        int every = tokens ? 1 : (int) Math.ceil(ends.size() / MOST_NUMBERS);
        for (int i = 0; i < ends.size(); i++) {
            int end = ends.get(i);
            int step = moments.get(end).step();
            String name = tokens ? pages.shot().token(step) : i % every == 0 ? String.valueOf(step) : "";
            list.object(tick -> tick.field("frame", end).field("name", name));
        }
    }

    private static String hex(Color color) {
        return String.format("#%06x", color.getRGB() & 0xFFFFFF);
    }

    private static String attribute(String text) {
        return Markup.escaped(text).replace("\"", "&quot;");
    }

    private static String asset(String name) {
        try (InputStream in = FilmPage.class.getResourceAsStream("/pages/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
