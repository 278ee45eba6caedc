package gruscope.figure.cell;

import gruscope.figure.Drawing;
import gruscope.figure.Figure;
import gruscope.figure.Hotspot;
import gruscope.figure.Layout;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Size;
import gruscope.figure.ink.TextStyle;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// The beats of the current step as stations on a line, with the present one named in full.
public final class BeatRail implements Figure {

    /// Above the names in a low room.
    private static final double LOW = 20;

    /// Between stations whose names have no room.
    private static final double NARROW = 30;

    @Override
    public String key() {
        return "rail";
    }

    @Override
    public boolean needsSteps() {
        return false;
    }

    @Override
    public Layout measure(Shot shot, Size room) {
        double line = shot.look().type().lineHeight(TextStyle.SMALL);
        int beats = shot.cell().beats().size();
        double widest = widest(shot);
        Size preferred = shot.look().tight() ? new Size(beats * NARROW, 16 + line) : new Size(beats * (widest + 8), 14 + 2 * line);
        if (!Double.isFinite(room.height())) {
            return layout(shot, widest, preferred);
        }
        Size low = new Size(preferred.width(), LOW + line);
        return Layout.fitting(room, List.of(() -> layout(shot, widest, preferred), () -> layout(shot, widest, low),
                () -> layout(shot, widest, new Size(beats * NARROW, LOW + line))));
    }

    private static Layout layout(Shot shot, double widest, Size preferred) {
        return Layout.ofRun(shot, preferred, (now, size) -> drawing(now, widest, size));
    }

    private static double widest(Shot shot) {
        return shot.cell().beats().stream().mapToDouble(beat -> width(shot, beat.key())).max().orElse(0);
    }

    private static double width(Shot shot, String beat) {
        return shot.look().type().width(shot.beatName(beat, shot.look().phrases()), TextStyle.SMALL_BOLD);
    }

    /// @param widest the width of the longest name of a beat
    private static Drawing drawing(Shot shot, double widest, Size size) {
        int beats = shot.cell().beats().size();
        double pitch = size.width() / beats;
        double y = shot.look().tight() ? 8 : size.height() / 2 - 8;
        boolean named = pitch >= widest;
        return new Drawing(size, () -> hotspots(shot, size), () -> shot.look().phrases().text("rail.description", beats), graphics -> {
            Ink ink = new Ink(graphics, shot.look());
            for (int beat = 0; beat < beats; beat++) {
                double x = (beat + 0.5) * pitch;
                if (beat + 1 < beats) {
                    ink.line(x + 8, y, x + pitch - 8, y, ink.palette().faint(), 2);
                    double share = beat + 1 < shot.moment().beat() ? 1 : beat + 1 == shot.moment().beat() ? shot.moment().fraction() : 0;
                    if (share > 0) {
                        ink.line(x + 8, y, x + 8 + share * (pitch - 16), y, ink.palette().accent(), 2);
                    }
                }
                station(ink, shot, beat, x, y);
                if (named) {
                    drawName(ink, shot, beat, new Rectangle2D.Double(x - pitch / 2, y + 10, pitch, ink.look().type().lineHeight(TextStyle.SMALL)));
                }
            }
            if (!named && shot.step() > 0) {
                drawNow(ink, shot, size, y + 10);
            }
        });
    }

    private static void drawName(Ink ink, Shot shot, int beat, Rectangle2D area) {
        boolean now = shot.step() > 0 && beat == shot.moment().beat();
        ink.textIn(area, name(shot, beat), now ? TextStyle.SMALL_BOLD : TextStyle.SMALL, now ? ink.palette().ink() : ink.palette().quiet(),
                Ink.Anchor.MIDDLE);
    }

    /// Where there is no room for every name, the present one with its step, on one line below all stations.
    private static void drawNow(Ink ink, Shot shot, Size size, double top) {
        if (shot.step() == 0) {
            return;
        }
        String now = shot.look().fitting(size.width(), TextStyle.SMALL_BOLD, words -> words.each(phrases -> phrases.text("rail.now", shot.step(),
                shot.trace().length(), shot.label(shot.step()), shot.beatName(shot.beat().key(), phrases))));
        ink.textIn(new Rectangle2D.Double(0, top, size.width(), ink.look().type().lineHeight(TextStyle.SMALL_BOLD)), now, TextStyle.SMALL_BOLD,
                ink.palette().ink(), Ink.Anchor.MIDDLE);
    }

    private static void station(Ink ink, Shot shot, int beat, double x, double y) {
        double known = shot.step() == 0 ? 0 : shot.progress(beat);
        Color accent = ink.palette().accent();
        if (known > 0) {
            ink.disc(x, y, 6 * Math.sqrt(known), accent);
        }
        ink.ring(x, y, 6, accent, 1.6);
    }

    private static List<Hotspot> hotspots(Shot shot, Size size) {
        int beats = shot.cell().beats().size();
        double pitch = size.width() / beats;
        List<Hotspot> hotspots = new ArrayList<>();
        for (int beat = 0; beat < beats; beat++) {
            hotspots.add(new Hotspot(new Rectangle2D.Double(beat * pitch, 0, pitch, size.height()), new Target.BeatOfStep(beat),
                    rail(shot, beat)));
        }
        return hotspots;
    }

    private static String rail(Shot shot, int beat) {
        return shot.look().phrases().each(phrases -> phrases.text("rail.beat", beat + 1, shot.cell().beats().size(),
                shot.beatName(shot.cell().beats().get(beat).key(), phrases)));
    }

    private static String name(Shot shot, int beat) {
        return shot.beatName(shot.cell().beats().get(beat).key(), shot.look().phrases());
    }
}
