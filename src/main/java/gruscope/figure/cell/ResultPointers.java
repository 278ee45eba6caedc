package gruscope.figure.cell;

import gruscope.figure.BeatProgress;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Palette;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/// When a result forms, its box and the formula that gives it point at each other: a wedge at the edge of either, towards the other.
///
/// @param box  in which the result forms
/// @param card on which its formula stands
/// @param stage of the beat that makes it
record ResultPointers(Rectangle2D box, Rectangle2D card, BeatProgress stage) {

    private static final double LENGTH = 8;
    private static final double GAP = 2;

    void draw(Ink ink) {
        if (!stage.now() || stage.formed() == 0 || box.intersects(card)) {
            return;
        }
        Color color = Palette.mix(ink.palette().panel(), ink.palette().accent(), stage.formed());
        double x = common(box.getMinX(), box.getMaxX(), card.getMinX(), card.getMaxX());
        double y = common(box.getMinY(), box.getMaxY(), card.getMinY(), card.getMaxY());
        wedge(ink, box, card, x, y, color);
        wedge(ink, card, box, x, y, color);
    }

    /// The middle of what two stretches share, where both wedges stand in line; of what lies between them where they share none.
    private static double common(double from, double to, double otherFrom, double otherTo) {
        return (Math.max(from, otherFrom) + Math.min(to, otherTo)) / 2;
    }

    /// Outside of an area, at the side of it where the other lies.
    private static void wedge(Ink ink, Rectangle2D at, Rectangle2D toward, double inLineX, double inLineY, Color color) {
        boolean beside = toward.getMinX() >= at.getMaxX() || toward.getMaxX() <= at.getMinX();
        double x = Math.clamp(inLineX, at.getMinX() + LENGTH, Math.max(at.getMinX() + LENGTH, at.getMaxX() - LENGTH));
        double y = Math.clamp(inLineY, at.getMinY() + LENGTH, Math.max(at.getMinY() + LENGTH, at.getMaxY() - LENGTH));
        int dx = beside ? toward.getCenterX() > at.getCenterX() ? 1 : -1 : 0;
        int dy = beside ? 0 : toward.getCenterY() > at.getCenterY() ? 1 : -1;
        double baseX = beside ? (dx > 0 ? at.getMaxX() + GAP : at.getMinX() - GAP) : x;
        double baseY = beside ? y : dy > 0 ? at.getMaxY() + GAP : at.getMinY() - GAP;
        Path2D wedge = new Path2D.Double();
        wedge.moveTo(baseX + dx * LENGTH, baseY + dy * LENGTH);
        wedge.lineTo(baseX + dy * LENGTH * 0.75, baseY + dx * LENGTH * 0.75);
        wedge.lineTo(baseX - dy * LENGTH * 0.75, baseY - dx * LENGTH * 0.75);
        wedge.closePath();
        ink.fill(wedge, color);
    }
}
