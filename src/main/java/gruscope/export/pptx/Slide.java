package gruscope.export.pptx;

import java.awt.geom.Rectangle2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The shapes of one slide in the order they are painted, in groups that have names.
final class Slide {

    /// English metric units in 1/96 inch.
    static final int EMU = 9525;

    private final Deque<Group> open = new ArrayDeque<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final List<byte[]> pictures = new ArrayList<>();
    private int shapes;
    private int last = 1;

    private static final class Group {

        private final String name;
        private final StringBuilder content = new StringBuilder();
        private Rectangle2D area;

        Group(String name) {
            this.name = name;
        }
    }

    Slide() {
        open.push(new Group(""));
    }

    /// A shape that begins with `cNvPr`'s number and name.
    ///
    /// @param xml in which `%id%` and `%name%` stand for them
    void add(String name, String xml, Rectangle2D area) {
        last++;
        shapes++;
        Group group = open.peek();
        group.content.append(xml.replace("%id%", String.valueOf(last)).replace("%name%", name + " " + last)).append('\n');
        group.area = group.area == null ? area.getBounds2D() : group.area.createUnion(area);
    }

    /// @return the relation by which the slide knows it
    String picture(byte[] png) {
        pictures.add(png);
        return "rId" + (pictures.size() + 1);
    }

    void begin(String name) {
        open.push(new Group(name));
    }

    void end() {
        Group done = open.pop();
        if (done.area == null) {
            return;
        }
        int before = names.merge(done.name, 1, Integer::sum);
        String place = "<a:off x=\"" + emu(done.area.getX()) + "\" y=\"" + emu(done.area.getY()) + "\"/><a:ext cx=\"" + emu(done.area.getWidth()) + "\" cy=\""
                + emu(done.area.getHeight()) + "\"/>";
        last++;
        Group outer = open.peek();
        outer.content.append("<p:grpSp><p:nvGrpSpPr><p:cNvPr id=\"").append(last).append("\" name=\"").append(done.name).append(before == 1 ? "" : "-" + before)
                .append("\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>").append(place).append(place.replace("a:off", "a:chOff").replace("a:ext", "a:chExt"))
                .append("</a:xfrm></p:grpSpPr>\n").append(done.content).append("</p:grpSp>\n");
        outer.area = outer.area == null ? done.area : outer.area.createUnion(done.area);
    }

    String content() {
        return open.peek().content.toString();
    }

    List<byte[]> pictures() {
        return pictures;
    }

    /// How many shapes, texts and pictures there are.
    int shapes() {
        return shapes;
    }

    static long emu(double units) {
        return Math.round(units * EMU);
    }
}
