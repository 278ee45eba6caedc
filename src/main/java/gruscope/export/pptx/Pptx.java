package gruscope.export.pptx;

import gruscope.BadInput;
import gruscope.export.page.Page;
import gruscope.export.svg.Markup;
import gruscope.figure.ink.Size;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static gruscope.Message.says;

/// Pages as a presentation, a slide each, with nothing on it but the page's shapes, texts and maps. There is no date in it.
public final class Pptx {

    /// From 1 to 56 inches (ECMA-376, part 1, 19.7.10).
    private static final long LEAST = 914_400;
    private static final long MOST = 51_206_400;

    /// The first day that archives know.
    private static final long NO_TIME = 315_532_800_000L;

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String SPACES = " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String KIND = "application/vnd.openxmlformats-officedocument.";
    private static final String NO_PLACE = "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/>"
            + "<a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>";

    private Pptx() {
    }

    /// @param pages at least one, all of one size
    /// @throws BadInput if they are larger than slides can be
    public static byte[] of(List<Page> pages) {
        Size size = pages.getFirst().drawing().size();
        long width = side(size.width());
        long height = side(size.height());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            write(zip, "[Content_Types].xml", types(pages.size()));
            write(zip, "_rels/.rels", relations(List.of(relation(1, "officeDocument", "ppt/presentation.xml"),
                    "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>")));
            write(zip, "docProps/core.xml", HEAD + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                    + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" + Markup.escaped(pages.getLast().caption().title()) + "</dc:title><dc:description>"
                    + Markup.escaped(pages.getLast().caption().text()) + "</dc:description><cp:keywords>" + Markup.escaped(pages.getLast().caption().scene()) + "</cp:keywords></cp:coreProperties>");
            write(zip, "ppt/presentation.xml", HEAD + "<p:presentation" + SPACES + "><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"rId1\"/></p:sldMasterIdLst><p:sldIdLst>"
                    + IntStream.range(0, pages.size()).mapToObj(i -> "<p:sldId id=\"" + (256 + i) + "\" r:id=\"rId" + (i + 3) + "\"/>").collect(Collectors.joining())
                    + "</p:sldIdLst><p:sldSz cx=\"" + width + "\" cy=\"" + height + "\"/><p:notesSz cx=\"6858000\" cy=\"9144000\"/></p:presentation>");
            List<String> relations = new ArrayList<>(List.of(relation(1, "slideMaster", "slideMasters/slideMaster1.xml"), relation(2, "theme", "theme/theme1.xml")));
            IntStream.range(0, pages.size()).forEach(i -> relations.add(relation(i + 3, "slide", "slides/slide" + (i + 1) + ".xml")));
            write(zip, "ppt/_rels/presentation.xml.rels", relations(relations));
            writeMaster(zip);
            for (int i = 0; i < pages.size(); i++) {
                writeSlide(zip, pages.get(i), i + 1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static long side(double units) {
        long emu = Slide.emu(units);
        if (emu > MOST) {
            throw new BadInput("", says("a-slide-of-mm-is", Math.round(units / 96 * 25.4)), says("slides-have-1422-mm-at"));
        }
        return Math.max(LEAST, emu);
    }

    private static void writeSlide(ZipOutputStream zip, Page page, int number) throws IOException {
        Slide slide = new Slide();
        PptxGraphics graphics = new PptxGraphics(slide);
        page.drawing().paint(graphics);
        graphics.dispose();
        String ground = page.ground().map(color -> "<p:bg><p:bgPr>" + SlideXml.fill(color, 1) + "<a:effectLst/></p:bgPr></p:bg>").orElse("");
        write(zip, "ppt/slides/slide" + number + ".xml", HEAD + "<p:sld" + SPACES + "><p:cSld name=\"" + Markup.escaped(page.caption().title()).replace("\"", "&quot;") + "\">"
                + ground + "<p:spTree>" + NO_PLACE + slide.content() + "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>");
        List<String> relations = new ArrayList<>(List.of(relation(1, "slideLayout", "../slideLayouts/slideLayout1.xml")));
        for (int i = 0; i < slide.pictures().size(); i++) {
            String name = "map" + number + "-" + (i + 1) + ".png";
            relations.add(relation(i + 2, "image", "../media/" + name));
            write(zip, "ppt/media/" + name, slide.pictures().get(i));
        }
        write(zip, "ppt/slides/_rels/slide" + number + ".xml.rels", relations(relations));
    }

    /// A master and a layout with nothing on them, which every slide must have.
    private static void writeMaster(ZipOutputStream zip) throws IOException {
        String tree = "<p:cSld><p:spTree>" + NO_PLACE + "</p:spTree></p:cSld>";
        write(zip, "ppt/slideMasters/slideMaster1.xml", HEAD + "<p:sldMaster" + SPACES + ">" + tree + "<p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\""
                + " accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"/>"
                + "<p:sldLayoutIdLst><p:sldLayoutId id=\"2147483649\" r:id=\"rId1\"/></p:sldLayoutIdLst></p:sldMaster>");
        write(zip, "ppt/slideMasters/_rels/slideMaster1.xml.rels", relations(List.of(relation(1, "slideLayout", "../slideLayouts/slideLayout1.xml"), relation(2, "theme", "../theme/theme1.xml"))));
        write(zip, "ppt/slideLayouts/slideLayout1.xml", HEAD + "<p:sldLayout" + SPACES + " type=\"blank\">" + tree + "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>");
        write(zip, "ppt/slideLayouts/_rels/slideLayout1.xml.rels", relations(List.of(relation(1, "slideMaster", "../slideMasters/slideMaster1.xml"))));
        write(zip, "ppt/theme/theme1.xml", theme());
    }

    private static String theme() {
        StringBuilder colors = new StringBuilder();
        String[] names = {"dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"};
        String[] values = {"000000", "FFFFFF", "2B2D42", "F3F4F6", "00796B", "005C94", "A34400", "00664A", "8E2F68", "5A3FA0", "005C94", "5A3FA0"};
        for (int i = 0; i < names.length; i++) {
            colors.append("<a:").append(names[i]).append("><a:srgbClr val=\"").append(values[i]).append("\"/></a:").append(names[i]).append('>');
        }
        String font = "<a:latin typeface=\"Arial\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/>";
        String fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
        String line = "<a:ln w=\"6350\">" + fill + "</a:ln>";
        String effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
        return HEAD + "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"plain\"><a:themeElements><a:clrScheme name=\"plain\">" + colors
                + "</a:clrScheme><a:fontScheme name=\"plain\"><a:majorFont>" + font + "</a:majorFont><a:minorFont>" + font + "</a:minorFont></a:fontScheme><a:fmtScheme name=\"plain\"><a:fillStyleLst>"
                + fill.repeat(3) + "</a:fillStyleLst><a:lnStyleLst>" + line.repeat(3) + "</a:lnStyleLst><a:effectStyleLst>" + effect.repeat(3) + "</a:effectStyleLst><a:bgFillStyleLst>"
                + fill.repeat(3) + "</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>";
    }

    private static String types(int slides) {
        return HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>"
                + part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml") + part("/ppt/presentation.xml", KIND + "presentationml.presentation.main+xml")
                + part("/ppt/slideMasters/slideMaster1.xml", KIND + "presentationml.slideMaster+xml") + part("/ppt/slideLayouts/slideLayout1.xml", KIND + "presentationml.slideLayout+xml")
                + part("/ppt/theme/theme1.xml", KIND + "theme+xml")
                + IntStream.rangeClosed(1, slides).mapToObj(i -> part("/ppt/slides/slide" + i + ".xml", KIND + "presentationml.slide+xml")).collect(Collectors.joining()) + "</Types>";
    }

    private static String part(String name, String type) {
        return "<Override PartName=\"" + name + "\" ContentType=\"" + type + "\"/>";
    }

    private static String relation(int id, String kind, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + RELATION + kind + "\" Target=\"" + target + "\"/>";
    }

    private static String relations(List<String> relations) {
        return HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + String.join("", relations) + "</Relationships>";
    }

    private static void write(ZipOutputStream zip, String name, String content) throws IOException {
        write(zip, name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
