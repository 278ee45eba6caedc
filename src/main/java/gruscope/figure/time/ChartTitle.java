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

    ChartTitle(String text, Look look) {
        super(text, look.type().font(TextStyle.HEADING));
        this.look = look;
        setHorizontalAlignment(HorizontalAlignment.LEFT);
        setPadding(0, 2, 2, 0);
    }

    @Override
    public Object draw(Graphics2D graphics, Rectangle2D area, Object params) {
        double middle = area.getCenterY() - 1;
        double baseline = middle - look.type().lineHeight(TextStyle.HEADING) / 2 + look.type().ascent(TextStyle.HEADING);
        new Ink(graphics, look).text(getText(), TextStyle.HEADING, look.palette().ink(), area.getX() + 2, baseline, Ink.Anchor.START);
        return null;
    }
}
