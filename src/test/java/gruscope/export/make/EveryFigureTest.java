package gruscope.export.make;

import gruscope.engine.cell.Signal;
import gruscope.export.ask.Format;
import gruscope.export.film.Exports;
import gruscope.export.page.Pages;
import gruscope.export.table.FigureCsv;
import gruscope.figure.Datum;
import gruscope.figure.Figure;
import gruscope.figure.Notation;
import gruscope.figure.PartName;
import gruscope.figure.Shot;
import gruscope.figure.explain.Equations;
import gruscope.figure.gallery.Gallery;
import gruscope.scene.Scene;
import gruscope.scene.file.Presets;
import gruscope.scene.whatif.Change;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Every figure of every kind of cell, in the formats that keep its shapes.
class EveryFigureTest {

    /// A line goes through all its steps, and is one path.
    private static final List<String> LINES = List.of("chart", "overview");

    /// Rows of what a net answers, whose numbers are of outputs; and a curve over sizes.
    private static final List<String> WITHOUT_UNITS = List.of("answer", "budget");

    private static Stream<Figure> figures(String preset) {
        return Gallery.figures().stream().filter(figure -> figure.suits(Presets.named(preset).program().weights().shared().cell()));
    }

    @TestFactory
    Stream<DynamicTest> isWrittenAndWrittenTheSameTwice() {
        return Stream.of("count-since-reset", "count-since-reset-lstm", "count-since-reset-rnn").flatMap(preset ->
                figures(preset).flatMap(figure -> Stream.of(Format.SVG, Format.PDF).flatMap(format ->
                        List.of("text", "outlines").stream().map(letters -> DynamicTest.dynamicTest(
                                preset + " " + figure.key() + " " + format.ending() + " " + letters, () -> {
                                    Pages pages = Exports.pages(Presets.named(preset), "--width 180mm --text " + letters + " --figure " + figure.key());

                                    byte[] once = Picture.of(pages, format, _ -> { });
                                    byte[] again = Picture.of(pages, format, _ -> { });

                                    assertTrue(once.length > 1000);
                                    assertArrayEquals(once, again);
                                })))));
    }

    @TestFactory
    Stream<DynamicTest> theNumbersWrittenBesideAreThoseOfTheRun() {
        return Stream.of("count-since-reset", "count-since-reset-lstm", "count-since-reset-rnn").flatMap(preset ->
                figures(preset).filter(figure -> !figure.key().equals("unroll")).map(figure -> DynamicTest.dynamicTest(preset + " " + figure.key(), () -> {
                    Pages pages = Exports.pages(Presets.named(preset), "--steps 3-9 --units 2-3 --figure " + figure.key());
                    Shot shot = pages.shot();

                    List<Datum> numbers = figure.numbers(shot);

                    assertFalse(numbers.isEmpty());
                    assertEquals(numbers.size() + 1, FigureCsv.format(pages.recipe().arrangement(), shot).lines().count());
                    for (Signal signal : shot.cell().signals()) {
                        numbers.stream().filter(number -> number.quantity().equals(signal.key()) && number.unit() > 0 && number.step() > 0).forEach(number ->
                                assertEquals(shot.trace().value(signal, number.step(), number.unit() - 1), number.value()));
                    }
                    if (List.of("chart", "gates", "states").contains(figure.key())) {
                        assertTrue(numbers.stream().allMatch(number -> number.step() >= 3 && number.step() <= 9), "windows hold of the numbers too");
                    }
                })));
    }

    /// What is drawn of a step, a unit, a signal or a cell is a group of its name, for style sheets, slides and LaTeX.
    @TestFactory
    Stream<DynamicTest> everyNumberIsInGroupsOfItsStepItsUnitAndItsSignal() {
        return Stream.of("count-since-reset", "count-since-reset-lstm", "count-since-reset-rnn", "latch-mgu", "latch-mingru").flatMap(preset -> figures(preset).map(figure ->
                DynamicTest.dynamicTest(preset + " " + figure.key(), () -> {
                    Pages pages = Exports.pages(Presets.named(preset), "--step last --figure " + figure.key() + (figure.key().equals("wiring") ? " --values on" : ""));

                    String svg = new String(Picture.of(pages, Format.SVG, _ -> { }), StandardCharsets.UTF_8);

                    List<String> ids = Pattern.compile(" id=\"([^\"]+)\"").matcher(svg).results().map(found -> found.group(1)).toList();
                    assertEquals(ids.size(), Set.copyOf(ids).size(), "an id stands there twice");
                    assertTrue(ids.stream().noneMatch(id -> id.contains(" ")), ids::toString);
                    assertEquals(Set.of(), missing(svg, pages.shot(), figure));
                })));
    }

    /// The groups that a picture's numbers call for and that it has not.
    private static Set<String> missing(String svg, Shot shot, Figure figure) {
        Set<String> classes = Pattern.compile("<g id=\"[^\"]+\" class=\"([^\"]+)\"").matcher(svg).results().flatMap(found -> Stream.of(found.group(1).split(" "))).collect(Collectors.toSet());
        Set<String> asked = new TreeSet<>();
        for (Datum number : figure.numbers(shot)) {
            shot.cell().signals().stream().filter(signal -> signal.key().equals(number.quantity()) && !LINES.contains(figure.key())).map(PartName::of).forEach(asked::add);
            if (number.step() > 0 && !LINES.contains(figure.key())) {
                asked.add(PartName.step(number.step()));
            }
            if (number.unit() > 0 && !WITHOUT_UNITS.contains(figure.key()) && !number.quantity().equals("y")) {
                asked.add(PartName.unit(number.unit() - 1));
            }
        }
        asked.removeAll(classes);
        return asked;
    }

    @TestFactory
    Stream<DynamicTest> partsOfAPictureAreScopesInTikz() {
        return Stream.of("strip step-6", "gates unit-3-step-6", "wiring wire-gate-z", "cell gate-z", "arithmetic term-2", "bill cell-gru").map(named -> DynamicTest.dynamicTest(named, () -> {
            String[] parts = named.split(" ");

            String tex = new String(Picture.of(Exports.pages(Presets.named("count-since-reset"), "--step last --figure " + parts[0]), Format.TEX, _ -> { }), StandardCharsets.UTF_8);

            assertTrue(tex.contains("[local bounding box=" + parts[1]), "no scope in TikZ");
        }));
    }

    /// Commands that plain LaTeX with TikZ has, or that the file defines.
    private static final Set<String> TEX = Set.of("node", "fontsize", "selectfont", "gruscopesans", "gruscopemono", "gruscopefit", "makebox", "boldmath", "bfseries", "itshape", "ensuremath", "cdot", "partial", "times",
            "tilde", "odot", "tanh", "sigma", "Sigma", "rightarrow", "leftarrow", "pm", "dots", "text", "mathrm", "mathbf", "operatorname", "exp", "approx", "leq", "geq", "infty", "textcolor",
            "textasciicircum", "textasciitilde", "textbackslash", "textasciigrave");

    @TestFactory
    Stream<DynamicTest> slidesAreShapesAndTextAndTikzClosesWhatItOpens() {
        return figures("count-since-reset").map(figure -> DynamicTest.dynamicTest(figure.key(), () -> {
            Pages pages = Exports.pages(Presets.named("count-since-reset"), "--figure " + figure.key());

            String slide = entry(Picture.of(pages, Format.PPTX, _ -> { }), "ppt/slides/slide1.xml");
            String tex = new String(Picture.of(pages, Format.TEX, _ -> { }), StandardCharsets.UTF_8);

            assertTrue(slide.contains("<p:sp>") && !slide.contains("<p:pic>"));
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(slide.getBytes(StandardCharsets.UTF_8)));
            assertEquals(tex.split("\\\\begin\\{", -1).length, tex.split("\\\\end\\{", -1).length);
            Set<String> unknown = Pattern.compile("\\\\([A-Za-z]+)").matcher(tex.lines().filter(line -> line.contains("\\node[")).collect(Collectors.joining())).results()
                    .map(command -> command.group(1)).filter(command -> !TEX.contains(command)).collect(Collectors.toCollection(TreeSet::new));
            assertEquals(Set.of(), unknown);
        }));
    }

    /// Only maps of thousands of cells are pictures; of everything else nine tenths of the area and more are shapes and text.
    @TestFactory
    Stream<DynamicTest> slidesAreNativeButForMapsOfThousandsOfCells() {
        Scene few = Presets.named("random").with(new Change.Units(20)).withText("abbac".repeat(9));
        Scene many = Presets.named("random").with(new Change.Units(96)).withText("abbac".repeat(30));
        return Stream.of(few, many).flatMap(scene -> Gallery.figures().stream().map(figure -> DynamicTest.dynamicTest(figure.key() + " of " + scene.hiddenSize(), () -> {
            byte[] slides = Picture.of(Exports.pages(scene, "--figure " + figure.key()), Format.PPTX, _ -> { });

            double pictures = areas("<p:pic>.*?<a:ext cx=\"([0-9]+)\" cy=\"([0-9]+)\"", entry(slides, "ppt/slides/slide1.xml"));
            double slide = areas("<p:sldSz cx=\"([0-9]+)\" cy=\"([0-9]+)\"", entry(slides, "ppt/presentation.xml"));
            boolean maps = scene == many && List.of("gates", "states", "beside", "overview", "weights", "minimap").contains(figure.key());
            assertTrue(maps || pictures <= 0.1 * slide, pictures / slide + " of the slide are pictures");
        })));
    }

    private static double areas(String pattern, String xml) {
        return Pattern.compile(pattern, Pattern.DOTALL).matcher(xml).results().mapToDouble(found -> Double.parseDouble(found.group(1)) * Double.parseDouble(found.group(2))).sum();
    }

    private static String entry(byte[] zipped, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no " + name);
    }

    @Test
    void aDocumentHasAPageForEveryBeatAndAsManySlides() throws IOException {
        Pages pages = Exports.pages(Presets.named("latch"), "--figure cell --animate beats --steps 2-3");
        int beats = pages.shot().cell().beats().size();

        try (PDDocument document = Loader.loadPDF(Picture.of(pages, Format.PDF, _ -> { }))) {
            assertEquals(2 * beats, document.getNumberOfPages());
        }
        assertTrue(entry(Picture.of(pages, Format.PPTX, _ -> { }), "ppt/slides/slide" + 2 * beats + ".xml").contains("<p:sp>"));
    }

    @TestFactory
    Stream<DynamicTest> mathMlOfEveryCellIsWellFormed() {
        return Stream.of("count-since-reset", "count-since-reset-lstm", "count-since-reset-rnn", "latch-mgu", "latch-mingru").map(preset -> DynamicTest.dynamicTest(preset, () -> {
            Shot shot = Exports.pages(Presets.named(preset), "--figure equations").shot();

            String text = "<div>" + Equations.of(shot).withMeanings(shot).coloured(shot).text(Notation.MATHML) + "</div>";

            assertEquals("div", DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))).getDocumentElement().getNodeName());
        }));
    }
}
