package gruscope.figure;

import gruscope.figure.ink.Ink;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.function.Function;

/// What is written anew for every beat, passing from one beat to the next: while a beat begins, its text comes up over that of the
/// beat before.
public final class BeatCrossfade {

    private BeatCrossfade() {
    }

    /// @param drawn what a shot looks like without regard to the beat before
    public static Drawing of(Shot shot, Function<Shot, Drawing> drawn) {
        Drawing now = drawn.apply(shot);
        float share = (float) BeatProgress.handedOver(shot);
        Optional<Drawing> before = share < 1 ? shot.beforeThisBeat().map(drawn) : Optional.empty();
        if (before.isEmpty()) {
            return now;
        }
        Color ground = shot.look().palette().panel();
        Rectangle2D area = new Rectangle2D.Double(0, 0, now.size().width(), now.size().height());
        return new Drawing(now.size(), now::hotspots, now::description, graphics -> {
            before.get().paint(graphics);
            graphics.setComposite(AlphaComposite.SrcOver.derive(share));
            new Ink(graphics, shot.look()).fill(area, ground);
            now.paint(graphics);
        });
    }
}
