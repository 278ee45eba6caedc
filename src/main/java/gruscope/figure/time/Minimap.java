package gruscope.figure.time;

import gruscope.engine.cell.Signal;
import gruscope.figure.Datum;
import gruscope.figure.Drawing;
import gruscope.figure.Figure;
import gruscope.figure.Hotspot;
import gruscope.figure.Layout;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.ink.Authored;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Preference;
import gruscope.figure.ink.Size;
import gruscope.scene.Span;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// The hidden state of the whole run in one narrow strip, and on it the stretch of steps that the other pictures show.
public final class Minimap implements Figure {

    private static final double HEIGHT = 22;
    private static final double EDGE = 6;
    private static final int MOST_PLACES = 200;

    @Override
    public String key() {
        return "minimap";
    }

    @Override
    public boolean showsSteps() {
        return true;
    }

    @Override
    public List<Preference<?>> preferences() {
        return Authored.OF_RUNS;
    }

    @Override
    public List<Datum> numbers(Shot shot) {
        Shot whole = shot.seen(shot.view().withSteps(Span.ALL).withUnits(Span.ALL));
        return Datum.of(whole, Signal.HIDDEN_STATE, Datum.units(whole));
    }

    @Override
    public Layout measure(Shot shot, Size room) {
        return Layout.ofRun(shot, new Size(120, HEIGHT).scaled(shot.look().type().scale()), Minimap::drawing).framed(EDGE);
    }

    private static Drawing drawing(Shot shot, Size size) {
        Shot whole = shot.seen(shot.view().withSteps(Span.ALL).withUnits(Span.ALL));
        Rectangle2D area = new Rectangle2D.Double(0, 4, size.width(), size.height() - 8);
        return new Drawing(size, () -> hotspots(shot, area), () -> description(shot), graphics -> {
            Ink ink = new Ink(graphics, shot.look());
            HeatMap.of(whole, Signal.HIDDEN_STATE).draw(ink, whole, area);
            drawSpan(ink, shot, area);
        });
    }

    private static void drawSpan(Ink ink, Shot shot, Rectangle2D area) {
        double pitch = area.getWidth() / shot.trace().length();
        double left = area.getX() + (shot.steps().first() - 1) * pitch;
        double width = Math.max(4, shot.steps().length() * pitch);
        ink.outline(Ink.rounded(new Rectangle2D.Double(left, area.getY() - 2.5, width, area.getHeight() + 5), 3), ink.palette().ink(), 2);
    }

    private static List<Hotspot> hotspots(Shot shot, Rectangle2D area) {
        int steps = shot.trace().length();
        int places = Math.min(steps, MOST_PLACES);
        List<Hotspot> hotspots = new ArrayList<>();
        for (int place = 0; place < places; place++) {
            int step = 1 + (int) ((long) place * steps / places);
            double width = area.getWidth() / places;
            hotspots.add(new Hotspot(new Rectangle2D.Double(area.getX() + place * width, area.getY(), width, area.getHeight()), new Target.Step(step),
                    shot.look().phrases().text("strip.step", step, shot.token(step))));
        }
        return hotspots;
    }

    private static String description(Shot shot) {
        return shot.look().phrases().text("minimap.description", shot.trace().length(), shot.steps().first(), shot.steps().last());
    }
}
