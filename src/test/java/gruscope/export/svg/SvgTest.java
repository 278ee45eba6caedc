package gruscope.export.svg;

import gruscope.Progress;
import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Cells;
import gruscope.engine.cell.Gru;
import gruscope.engine.weights.Readout;
import gruscope.engine.weights.WeightSet;
import gruscope.export.ask.Format;
import gruscope.export.film.Exports;
import gruscope.export.make.Picture;
import gruscope.export.page.Caption;
import gruscope.figure.font.Typeface;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;
import gruscope.model.Model;
import gruscope.scene.Theme;
import gruscope.scene.Moment;
import gruscope.scene.Scene;
import gruscope.scene.file.Presets;
import gruscope.sequence.Vocabulary;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// SVG files as an XML parser and a reader of fonts see them.
class SvgTest {

    @Test
    void aLengthOnPaperStaysOne() throws Exception {
        Element svg = parse(svg("latch", "--figure cell --width 88mm"));

        assertEquals("88mm", svg.getAttribute("width"));
        assertTrue(svg.getAttribute("height").endsWith("mm"));
        assertEquals("0 0 332.6 ", svg.getAttribute("viewBox").substring(0, 10));
    }

    @Test
    void aWidthInPixelsStaysOne() throws Exception {
        assertEquals("900", parse(svg("latch", "--figure cell --width 900 --dpi 300")).getAttribute("width"));
    }

    /// As a title, a token, a label of the readout, as text and as outlines; with them, no parser would read the file.
    @ParameterizedTest
    @ValueSource(strings = {"--figure overview", "--figure overview --text text"})
    void whatXmlHasNoRoomForIsReplaced(String settings) throws Exception {
        String odd = "a\u0000\u001b\uFFFE\uD800<&>";
        WeightSet weights = WeightSet.random(Cells.plain(Gru.KIND), 2, 2, Biases.ONE, 1);
        Model model = new Model(odd, odd, Model.Provenance.RANDOM, weights, Optional.of(new Vocabulary(List.of(odd, "b"), List.of())),
                Optional.of(new Readout(Readout.Kind.IDENTITY, new double[][] {{1, 1}}, null)), List.of(odd));
        Scene scene = Scene.of(model, model.encoding("words"), odd + " b").withMoment(new Moment(1, 0, 1));

        Element svg = parse(new String(Picture.of(Exports.pages(scene, settings), Format.SVG, Progress.UNWATCHED), StandardCharsets.UTF_8));

        assertTrue(elements(svg.getChildNodes()).getFirst().getTextContent().startsWith("a\uFFFD\uFFFD\uFFFD\uFFFD<&>: GRU"));
    }

    @Test
    void itBeginsWithTitleDescriptionAndSceneForThoseWhoDoNotSeeIt() throws Exception {
        Caption caption = Exports.pages(Presets.named("latch"), "--figure cell").still().caption();

        Element svg = parse(svg("latch", "--figure cell"));

        List<Element> children = elements(svg.getChildNodes());
        assertEquals(List.of("title", "desc", "metadata"), children.stream().limit(3).map(Element::getTagName).toList());
        assertEquals(List.of(caption.title(), caption.text(), caption.scene()), children.stream().limit(3).map(Element::getTextContent).toList());
        assertEquals("img", svg.getAttribute("role"));
        assertEquals(children.get(0).getAttribute("id") + " " + children.get(1).getAttribute("id"), svg.getAttribute("aria-labelledby"));
    }

    @Test
    void twoPicturesOnOnePageDoNotAnswerToOneTitle() throws Exception {
        assertNotEquals(parse(svg("latch", "--figure cell")).getAttribute("aria-labelledby"),
                parse(svg("latch", "--figure strip")).getAttribute("aria-labelledby"));
    }

    @Test
    void nothingIsFetchedAndNothingTellsOfItsMaker() {
        String svg = svg("latch", "--figure overview --text text");

        assertFalse(svg.contains("<!"), "a type declaration or a comment");
        Matcher references = Pattern.compile("(?:href=\"|url\\()([^\")]*)").matcher(svg);
        while (references.find()) {
            assertTrue(references.group(1).startsWith("#") || references.group(1).startsWith("data:"), references.group(1));
        }
    }

    @Test
    void everyReferenceHasItsTargetAndEveryIdIsThereOnce() {
        String svg = svg("latch", "--figure overview");

        List<String> ids = found("[ ]id=\"([^\"]*)\"", svg);
        Set<String> distinct = new HashSet<>(ids);
        assertEquals(distinct.size(), ids.size());
        assertTrue(distinct.containsAll(found("href=\"#([^\"]*)\"", svg)));
        assertTrue(distinct.containsAll(found("url\\(#([^)]*)\\)", svg)));
    }

    @Test
    void outlinesNeedNoFont() throws Exception {
        Element svg = parse(svg("latch", "--figure cell"));

        assertEquals(0, svg.getElementsByTagName("text").getLength());
        assertTrue(svg.getElementsByTagName("use").getLength() > 50);
    }

    @Test
    void textStaysTextWithItsWidthAndFractionalSize() throws Exception {
        List<Element> texts = elements(parse(svg("sentiment", "--figure strip --text text --width 88mm")).getElementsByTagName("text"));

        Element movie = texts.stream().filter(text -> text.getTextContent().equals("movie")).findFirst().orElseThrow();
        assertTrue(Double.parseDouble(movie.getAttribute("textLength")) > 5);
        assertNotEquals(0, Double.parseDouble(inherited(movie, "font-size")) % 1);
        assertTrue(inherited(movie, "font-family").startsWith("DejaVu Sans,"));
    }

    @Test
    void theFacesInTheFileHaveTheLettersUsedChineseIncluded() throws Exception {
        String svg = new String(Exports.picture(Exports.chinese(), "--figure strip --text text", Format.SVG),
                StandardCharsets.UTF_8);

        List<String> faces = found("base64,([A-Za-z0-9+/=]*)\\)}", svg);
        assertTrue(svg.contains("Droid Sans Fallback"));
        try (TrueTypeFont chinese = new TTFParser().parse(new RandomAccessReadBuffer(Base64.getDecoder().decode(faces.getLast())))) {
            assertTrue(chinese.getUnicodeCmapLookup().getGlyphId('很') > 0);
            assertEquals(0, chinese.getUnicodeCmapLookup().getGlyphId('坏'));
            try (TrueTypeFont whole = new TTFParser().parse(new RandomAccessReadBuffer(Typeface.of(Type.of(Theme.LIGHT).fontOf("好", TextStyle.BODY)).bytes()))) {
                int own = chinese.getUnicodeCmapLookup().getGlyphId('好');
                int same = whole.getUnicodeCmapLookup().getGlyphId('好');
                assertEquals(whole.getAdvanceWidth(same), chinese.getAdvanceWidth(own));
                assertEquals(whole.getGlyph().getGlyph(same).getBoundingBox().toString(), chinese.getGlyph().getGlyph(own).getBoundingBox().toString());
            }
        }
    }

    @Test
    void tilesMeetWithoutASeam() throws Exception {
        List<Element> paths = elements(parse(svg("sentiment", "--figure gates")).getElementsByTagName("path"));

        assertTrue(paths.stream().filter(path -> inherited(path, "shape-rendering").equals("crispEdges")).count() > 10);
    }

    @Test
    void aTransparentPictureHasNoGround() throws Exception {
        String ground = " fill=\"#fff\"";

        assertTrue(svg("latch", "--figure cell --background #ffffff").lines().skip(5).findFirst().orElseThrow().contains(ground));
        assertTrue(svg("latch", "--figure cell --background transparent").lines().skip(5).findFirst().orElseThrow().startsWith("<defs>"));
    }

    @Test
    void theSameSceneGivesTheSameBytes() {
        assertArrayEquals(Exports.picture("latch", "--figure overview --text text", Format.SVG),
                Exports.picture("latch", "--figure overview --text text", Format.SVG));
    }

    @Test
    void numbersHaveTwoDecimalsAtMost() {
        assertEquals(List.of(), found("d=\"[^\"]*(\\.\\d{3,})", svg("latch", "--figure overview")));
    }

    private static String svg(String preset, String settings) {
        return new String(Exports.picture(preset, settings, Format.SVG), StandardCharsets.UTF_8);
    }

    private static Element parse(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertNull(document.getDoctype());
        return document.getDocumentElement();
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    private static String inherited(Element element, String attribute) {
        return element.hasAttribute(attribute) || !(element.getParentNode() instanceof Element parent) ? element.getAttribute(attribute)
                : inherited(parent, attribute);
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(match -> match.group(1)).toList();
    }
}
