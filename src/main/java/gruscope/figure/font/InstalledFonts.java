package gruscope.figure.font;

import gruscope.BadInput;
import gruscope.Message;
import gruscope.Nearest;
import gruscope.Quoted;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import static gruscope.Message.says;

/// The families of fonts that a machine has, read off the files in its folders of fonts and in those of TeX; a folder more is named in `GRUSCOPE_FONTS`.
public final class InstalledFonts {

    private static final String MATHEMATICS = " math";
    private static final int DEEPEST = 8;
    private static final int BOLD = 700;
    private static final int REGULAR = 400;
    private static final int OTHER_SLANT = 10_000;
    private static final int PER_WIDTH = 100;
    private static final int NORMAL_WIDTH = 5;

    private static final class Here {

        private static final InstalledFonts INSTANCE = new InstalledFonts(folders(System.getenv()));
    }

    private final Map<String, List<FontFile>> families = new TreeMap<>();

    /// @param folders searched with all that is in them; those that are not there are passed over
    public InstalledFonts(List<Path> folders) {
        for (Path folder : folders) {
            try (Stream<Path> files = Files.find(folder, DEEPEST, (path, _) -> isFont(path), FileVisitOption.FOLLOW_LINKS)) {
                files.sorted().flatMap(path -> FontFile.read(path).stream()).forEach(font -> font.families()
                        .forEach(name -> families.computeIfAbsent(key(name), _ -> new ArrayList<>()).add(font)));
            } catch (IOException | RuntimeException e) {
                // A folder that cannot be read has no fonts for us.
                continue;
            }
        }
    }

    /// Those of this machine; searched for once.
    public static InstalledFonts here() {
        return Here.INSTANCE;
    }

    private static boolean isFont(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".ttf") || name.endsWith(".otf") || name.endsWith(".ttc");
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    static List<Path> folders(Map<String, String> environment) {
        String home = System.getProperty("user.home", "");
        List<String> names = new ArrayList<>();
        Optional.ofNullable(environment.get("GRUSCOPE_FONTS")).filter(folder -> !folder.isBlank()).ifPresent(names::add);
        names.addAll(List.of(home + "/.local/share/fonts", home + "/.fonts", home + "/texmf/fonts", home + "/Library/Fonts",
                "/usr/share/fonts", "/usr/local/share/fonts", "/usr/share/texmf/fonts", "/usr/share/texlive/texmf-dist/fonts/opentype", "/usr/share/texlive/texmf-dist/fonts/truetype",
                "/Library/Fonts", "/System/Library/Fonts"));
        Optional.ofNullable(environment.get("WINDIR")).ifPresent(windows -> names.add(windows + "/Fonts"));
        Optional.ofNullable(environment.get("LOCALAPPDATA")).ifPresent(local -> names.add(local + "/Microsoft/Windows/Fonts"));
        File[] texLive = new File("/usr/local/texlive").listFiles();
        Stream.ofNullable(texLive).flatMap(Stream::of).sorted(Comparator.reverseOrder()).limit(1)
                .forEach(year -> names.addAll(List.of(year + "/texmf-dist/fonts/opentype", year + "/texmf-dist/fonts/truetype")));
        return names.stream().flatMap(name -> path(name).stream()).filter(Files::isDirectory).toList();
    }

    private static Optional<Path> path(String name) {
        try {
            return Optional.of(Path.of(name));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /// What they are called, in order, each once: by the name that is usual for it.
    public List<String> names() {
        TreeSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        families.values().forEach(fonts -> fonts.forEach(font -> names.add(font.families().getFirst())));
        return List.copyOf(names);
    }

    /// The family of this name, in any case of letters.
    ///
    /// @throws BadInput if there is none, saying how to see which there are
    public FontFamily named(String name) {
        List<FontFile> fonts = families.get(key(name));
        if (fonts == null) {
            Message found = says("there-is-no-family-of-fonts", Quoted.of(name));
            throw new BadInput("", Nearest.to(name, names()).map(other -> says("sentence.near", found, other)).orElse(found), says("gruscope-fonts-lists"));
        }
        String written = name(fonts, name);
        return new FontFamily(Typeface.open(written, best(fonts, false, false)), Typeface.open(written, best(fonts, true, false)), Typeface.open(written, best(fonts, false, true)));
    }

    /// The face of mathematics that goes with a family: `Latin Modern Math` with Latin Modern Roman, `STIX Two Math` with STIX Two Text; none where there is none.
    public Optional<Typeface> mathematicsOf(String name) {
        String words = key(name);
        int last = words.lastIndexOf(' ');
        return Stream.of(words, words + MATHEMATICS, (last < 0 ? words : words.substring(0, last)) + MATHEMATICS).filter(one -> one.endsWith(MATHEMATICS) && families.containsKey(one)).findFirst()
                .map(one -> Typeface.open(name(families.get(one), one), best(families.get(one), false, false)));
    }

    /// As its files write it.
    private static String name(List<FontFile> fonts, String name) {
        return fonts.getFirst().families().stream().filter(one -> key(one).equals(key(name))).findFirst().orElse(name);
    }

    /// The nearest to what is wanted; of several alike the first, so that it is always the same.
    private static FontFile best(List<FontFile> fonts, boolean bold, boolean italic) {
        return fonts.stream().min(Comparator.comparingInt(font -> (font.italic() == italic ? 0 : OTHER_SLANT) + Math.abs(font.weight() - (bold ? BOLD : REGULAR))
                + PER_WIDTH * Math.abs(font.width() - NORMAL_WIDTH))).orElseThrow();
    }
}
