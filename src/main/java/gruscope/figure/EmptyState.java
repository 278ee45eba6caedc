package gruscope.figure;

import java.awt.geom.Rectangle2D;
import java.util.List;

/// What every figure shows when there is no step to show: what to do.
final class EmptyState {

    private EmptyState() {
    }

    static Size size(Shot shot) {
        return new Size(shot.look().type().width(text(shot), TextStyle.BODY) + 40, 80);
    }

    static Drawing drawing(Shot shot, Size size) {
        return new Drawing(size, List::of, () -> text(shot), graphics -> {
            Ink ink = new Ink(graphics, shot.look());
            ink.textIn(new Rectangle2D.Double(0, 0, size.width(), size.height()), text(shot), TextStyle.BODY, ink.palette().quiet(),
                    Ink.Anchor.MIDDLE);
        });
    }

    private static String text(Shot shot) {
        return shot.look().phrases().text("empty", shot.run().scene().encoding().accepts());
    }
}
