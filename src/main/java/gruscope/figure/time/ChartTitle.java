package gruscope.figure.time;

import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.TextStyle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/// What a chart shows, above it. JFreeChart's own titles have one font, which lacks Chinese.
final class ChartTitle extends TextTitle {

    private final transient Look look;
    private final double room;

    /// @param room the width in which it has to find place
    ChartTitle(String text, Look look, double room) {
        super(text, look.type().font(TextStyle.HEADING));
        this.look = look;
        this.room = room;
        setHorizontalAlignment(HorizontalAlignment.LEFT);
        setPadding(0, 2, 2, 0);
    }

    @Override
    public Object draw(Graphics2D graphics, Rectangle2D area, Object params) {
        double line = look.type().lineHeight(TextStyle.HEADING);
        Rectangle2D place = new Rectangle2D.Double(area.getX() + 2, area.getCenterY() - 1 - line / 2, room, line);
        new Ink(graphics, look).textIn(place, getText(), TextStyle.HEADING, look.palette().ink(), Ink.Anchor.START);
        return null;
    }
}
