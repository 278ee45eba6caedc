package gruscope.figure.time;

import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.TextStyle;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.Size2D;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// What a chart shows, above it, in as many lines as it takes. JFreeChart's own titles have one font, which lacks Chinese.
final class ChartTitle extends TextTitle {

    private final transient Look look;
    private final double room;
    private final transient List<String> lines;

    /// @param room the width in which it has to find place
    ChartTitle(String text, Look look, double room) {
        super(text, look.type().font(TextStyle.HEADING));
        this.look = look;
        this.room = room;
        this.lines = look.type().wrapped(text, TextStyle.HEADING, room);
        setHorizontalAlignment(HorizontalAlignment.LEFT);
        setPadding(0, 2, 2, 0);
    }

    /// How much higher it is than a title of one line.
    double beyondFirst() {
        return (lines.size() - 1) * look.type().lineHeight(TextStyle.HEADING);
    }

    @Override
    public Size2D arrange(Graphics2D graphics, RectangleConstraint constraint) {
        Size2D arranged = super.arrange(graphics, constraint);
        return lines.size() == 1 ? arranged : new Size2D(arranged.width, lines.size() * look.type().lineHeight(TextStyle.HEADING) + 2);
    }

    @Override
    public Object draw(Graphics2D graphics, Rectangle2D area, Object params) {
        double height = lines.size() * look.type().lineHeight(TextStyle.HEADING);
        Rectangle2D place = new Rectangle2D.Double(area.getX() + 2, area.getCenterY() - 1 - height / 2, room, height);
        new Ink(graphics, look).linesIn(place, lines, TextStyle.HEADING, look.palette().ink(), Ink.Anchor.START);
        return null;
    }
}
