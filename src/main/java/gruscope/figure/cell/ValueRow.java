package gruscope.figure.cell;

import gruscope.engine.cell.Mix;
import gruscope.engine.cell.Signal;
import gruscope.figure.CellScale;
import gruscope.figure.BeatProgress;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.Track;
import gruscope.figure.explain.Reading;
import gruscope.figure.ink.Box;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Palette;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;

import java.awt.Color;
import java.awt.geom.Rectangle2D;

/// A row of a column: one unit's number as a gauge, in digits where they have room, and marked where the unit is dwelt on.
final class ValueRow {

    /// Sums have room for numbers such as this one, so that their columns stand still from step to step.
    private static final String SUM = "+0.0034";

    private static final double BESIDE_BAR = 6;

    /// The radius of a mixer's knob.
    private static final double KNOB = 6;

    private final Shot shot;
    private final CellForm form;
    private final double tall;
    private final Palette palette;
    private final Type type;

    /// @param tall how much taller than it need be a row is
    ValueRow(Shot shot, CellForm form, double tall) {
        this.shot = shot;
        this.form = form;
        this.tall = tall;
        this.palette = shot.look().palette();
        this.type = shot.look().type();
    }

    /// A number of a signal: on its tile, or beside its valve or bar.
    Box of(Signal signal, int step, int unit, BeatProgress stage) {
        Target.Value key = new Target.Value(signal, step, unit);
        Reading reading = form.isBrief() ? Reading.of(shot).inBrief() : Reading.of(shot);
        String number = reading.of(signal, step, unit);
        double limit = new CellScale(shot).limit(signal);
        double share = shot.trace().value(signal, step, unit) / limit;
        Gauge.Shape usual = Gauge.Shape.of(signal);
        Gauge.Shape shape = usual == Gauge.Shape.TILE && form == CellForm.THIN ? Gauge.Shape.BAR : usual;
        boolean tile = shape == Gauge.Shape.TILE;
        double digits = digits(Math.max(number.length(), reading.longest(signal)));
        boolean dwelt = signal != Signal.INPUT && unit == shot.unit();
        double width = tile ? Math.max(form.bar(), digits + (form.isNarrow() ? 4 : 12)) : beside(digits);
        return new Box.Area(key, width, height(), (ink, area) -> {
            if (dwelt) {
                ink.fill(new Rectangle2D.Double(area.getX() - Math.min(7, form.padding() - 1), area.getY() + 2, 3, area.getHeight() - 4), palette.ink());
            }
            Gauge gauge = gauge(shape, area, area.getX(), tile ? area.getWidth() : form.bar(), stage);
            gauge.draw(ink, share, number);
            if (step > 0 && shot.trace().isHeld(signal, unit)) {
                gauge.drawPin(ink, share);
            }
            if (stage.formed() == 1) {
                shot.before(signal, step, unit).ifPresent(before -> gauge.drawGhost(ink, share, before / limit));
            }
            if (!tile) {
                drawBeside(ink, gauge, area, number);
            }
        });
    }

    /// A sum that is on its way to be squashed.
    Box ofSum(String key, int unit, double value, BeatProgress stage) {
        String number = shot.look().signed(value);
        double share = value / shot.limitOfTerms();
        double width = beside(digits(Math.max(number.length(), SUM.length())));
        return new Box.Area(new Target.Note(key + " " + unit), width, height(), (ink, area) -> {
            double left = area.getX() + (form.isNarrow() && !form.hasNumbers() ? (area.getWidth() - form.bar()) / 2 : 0);
            Gauge gauge = gauge(Gauge.Shape.BAR, area, left, form.bar(), stage);
            gauge.draw(ink, share, number);
            drawBeside(ink, gauge, area, number);
        });
    }

    /// A track of the mixer: the more of the old state is kept, the nearer its knob stands to the left end. A pin holds it where its gate is held, a ghost
    /// tells where it was.
    Box ofMix(Mix mix, int unit, StepTransition.Showing shown) {
        Target.Value gate = new Target.Value(mix.gate(), shown.step(), unit);
        BeatProgress stage = shown.stage();
        double keep = mix.keepShare(shot.trace().value(gate.signal(), gate.step(), unit));
        return new Box.Area(new Target.Knob(gate), form.bar() + (form.isNarrow() ? 14 : 24), height(), (ink, area) -> {
            double y = area.getCenterY();
            Track track = knobTrack(mix, area);
            ink.line(area.getX() + KNOB, y, area.getMaxX() - KNOB, y, stage.line(palette), 2);
            if (stage.formed() == 1) {
                shot.before(gate.signal(), gate.step(), unit).ifPresent(before -> drawKnobGhost(ink, track.x(before), y, keep - mix.keepShare(before)));
            }
            double share = Double.isNaN(keep) ? 0.5 : 0.5 + (keep - 0.5) * stage.formed();
            double knob = track.x(mix.keeps() ? share : 1 - share);
            Color color = stage.begun() ? palette.ink() : palette.coming();
            ink.disc(knob, y, KNOB, palette.panel());
            ink.ring(knob, y, KNOB, color, 2);
            if (shot.trace().isHeld(gate.signal(), unit)) {
                ink.disc(knob, y, KNOB / 2, color);
            }
        });
    }

    private void drawKnobGhost(Ink ink, double x, double y, double moved) {
        if (Math.abs(moved) >= Gauge.SMALLEST_GHOST) {
            ink.disc(x, y, KNOB, palette.panel());
            ink.ring(x, y, KNOB, palette.faint(), 2);
        }
    }

    /// Along which the knob of a row moves, by the value of the gate that mixes.
    static Track knobTrack(Mix mix, Rectangle2D row) {
        double old = row.getX() + KNOB;
        double fresh = row.getMaxX() - KNOB;
        return mix.keeps() ? Track.across(fresh, old, row.getCenterY()) : Track.across(old, fresh, row.getCenterY());
    }

    /// Along which a valve fills.
    Track valveTrack(Rectangle2D row) {
        return Track.across(row.getX() + 2, row.getX() + form.bar() - 2, row.getCenterY());
    }

    /// Rows get lower as units get more, so that eight units still fit a window's panel at full size,
    /// and lower where a cell state stands above the other two; projected, they are as high as text.
    double height() {
        return tall * leastHeight();
    }

    /// Between two rows.
    double gap() {
        return leastHeight() < 18 ? 2 : 4;
    }

    private double leastHeight() {
        int rows = Math.min(form.most(shot), Math.max(shot.trace().hiddenSize(), shot.trace().inputSize()));
        double most = shot.cell().hasCellState() ? 18 : 22;
        if (form.isNarrow()) {
            return Math.clamp(34 - 3.0 * rows, 13, 16) * type.scale();
        }
        return Math.max(form.isLow() || form.isSnug() ? 15 : Math.clamp(34 - 3.0 * rows, 15, most), type.scale() > 1 ? type.lineHeight(TextStyle.NUMBER) : 0);
    }

    /// The width of a row with an ordinary number.
    double width() {
        return beside(digits(0));
    }

    /// The width of a number of so many characters, which are all of one width, and at least of an ordinary one.
    private double digits(int characters) {
        String ordinary = shot.look().signed(0.5);
        return type.width("0".repeat(Math.max(characters, ordinary.length())), TextStyle.NUMBER);
    }

    /// The width of a bar with its number beside it, if there is to be one.
    private double beside(double digits) {
        return form.hasNumbers() ? form.bar() + BESIDE_BAR + 2 + digits : form.bar();
    }

    private static Gauge gauge(Gauge.Shape shape, Rectangle2D row, double left, double width, BeatProgress stage) {
        return new Gauge(shape, new Rectangle2D.Double(left, row.getY() + 1, width, row.getHeight() - 2), stage);
    }

    private void drawBeside(Ink ink, Gauge gauge, Rectangle2D row, String number) {
        double formed = gauge.stage().formed();
        if (formed > 0 && form.hasNumbers()) {
            double left = gauge.area().getMaxX();
            Rectangle2D text = new Rectangle2D.Double(left + BESIDE_BAR, row.getY(), row.getMaxX() - left - BESIDE_BAR, row.getHeight());
            ink.textIn(text, number, TextStyle.NUMBER, Palette.mix(palette.panel(), palette.ink(), formed), Ink.Anchor.START);
        }
    }
}
