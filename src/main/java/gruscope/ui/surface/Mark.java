package gruscope.ui.surface;

import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.function.Consumer;

/// One mark on a surface: a shape, letters or a picture, with all that decides how it looks.
///
/// @param print equal for two marks that look the same in the same place
/// @param area  holds it, in pixels
/// @param look  how it is drawn
/// @param act   draws it
record Mark(long print, Rectangle2D area, Look look, Consumer<Graphics2D> act) {

    /// What a pen knew when it drew.
    ///
    /// @param clip in pixels
    record Look(AffineTransform transform, Optional<Rectangle2D> clip, Paint paint, Composite composite, RenderingHints hints) {
    }

    /// Draws the part of it that lies within an area, in pixels.
    void paint(Graphics2D graphics, Rectangle within) {
        graphics.setTransform(new AffineTransform());
        graphics.setClip(within);
        look.clip.ifPresent(graphics::clip);
        graphics.setTransform(look.transform);
        graphics.setPaint(look.paint);
        graphics.setComposite(look.composite);
        graphics.setRenderingHints(look.hints);
        act.accept(graphics);
    }
}
