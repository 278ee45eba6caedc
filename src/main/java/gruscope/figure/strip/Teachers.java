package gruscope.figure.strip;

import gruscope.figure.Figure;
import gruscope.figure.Layout;
import gruscope.figure.Preparation;
import gruscope.figure.Shot;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Preference;
import gruscope.figure.ink.Size;
import gruscope.figure.teach.Teaching;

import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/// Who teaches: a wedge from each step back up to the weights that drove it, as wide as what the step adds to their gradient is long.
///
/// @param lengths of what the run's steps add, step 1 first
/// @param most    the longest of them that is finite
record Teachers(Shot shot, double[] lengths, double most) {

    private static final double WIDEST = 26;

    /// None where nobody asked for them.
    static Optional<Teachers> of(Shot shot) {
        if (!areWanted(shot)) {
            return Optional.empty();
        }
        double[] lengths = Teaching.of(shot).lengths();
        return Optional.of(new Teachers(shot, lengths, Arrays.stream(lengths).filter(Double::isFinite).max().orElse(0)));
    }

    /// What has to be found before they can be drawn, where that takes long.
    static Optional<Preparation> prepares(Shot shot) {
        return areWanted(shot) ? Teaching.prepares(shot) : Optional.empty();
    }

    /// A strip without them, until they are found.
    record Coming(Figure strip) implements Figure {

        @Override
        public String key() {
            return strip.key();
        }

        @Override
        public Layout measure(Shot shot, Size room) {
            Layout without = strip.lay(shot.in(shot.look().preferring(Preference.TEACHERS, false)), room);
            return Layout.ofMoment(shot, without.preferred(), without::in);
        }
    }

    private static boolean areWanted(Shot shot) {
        return shot.look().of(Preference.TEACHERS) && shot.trace().length() > 0;
    }

    /// @param x    of the step's ray
    /// @param from the set's end of it
    /// @param to   the step's
    void draw(Ink ink, int step, double x, double from, double to, double room) {
        double length = lengths[step - 1];
        if (!(length > 0) || most == 0) {
            return;
        }
        double wide = Math.min(room, WIDEST * ink.look().type().scale()) * (Double.isFinite(length) ? Math.max(0.08, length / most) : 1);
        Path2D wedge = new Path2D.Double();
        wedge.moveTo(x, from + 1);
        wedge.lineTo(x + wide / 2, to - 1);
        wedge.lineTo(x - wide / 2, to - 1);
        wedge.closePath();
        ink.fill(wedge, step == shot.step() ? ink.palette().accent() : ink.palette().gate());
    }

    /// What a step adds, in a sentence.
    String says(int step) {
        double length = lengths[step - 1];
        return shot.look().phrases().text("teaching.length", step, Double.isFinite(length) ? shot.look().plain(length) : shot.look().phrases().text("teaching.overflow.number"));
    }

    /// What the wedges are, and who teaches most.
    static String sentence(Shot shot) {
        return of(shot).map(told -> {
            int best = IntStream.rangeClosed(1, shot.trace().length()).filter(step -> told.lengths[step - 1] == told.most).findFirst().orElse(0);
            return ' ' + shot.look().phrases().text("strip.teachers") + (best == 0 ? "" : ' ' + shot.look().phrases().text("teaching.description.most", best, shot.look().plain(told.most)));
        }).orElse("");
    }
}
