package gruscope.figure.cell;

import gruscope.engine.cell.Mix;
import gruscope.engine.cell.Signal;
import gruscope.figure.ink.Placement;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;

import java.awt.geom.Rectangle2D;

/// Where the wires of a [MixDiagram] run: the lane above everything, two buses between the states and the gates, two channels below the upper row.
///
/// Each way is given as x, y, x, y … from source to tip; boxes are named by their keys.
final class MixLanes {

    private static final double LANE = 30;
    private static final double ABOVE = 12;

    /// How far from its end a box has a wire at most.
    private static final double WITHIN = 8;

    /// How far from its box a wire has room for its name.
    private static final double NAMED = 15;

    /// How far below its middle a gate that also lets the past in has the wire to the mixer.
    private static final double ASIDE = 16;

    private final Placement at;
    private final Mix mix;
    private final boolean mixesAbove;
    private final double lane;
    private final double pastBus;
    private final double inputBus;
    private final double inputChannel;
    private final double gateChannel;
    private final double pastY;
    private final double inputY;

    /// @param above      what stands beside the past
    /// @param belowMixer the room below the mixer
    MixLanes(Placement at, Mix mix, Signal above, double belowMixer) {
        this.at = at;
        this.mix = mix;
        this.mixesAbove = above == mix.gate();
        Rectangle2D upper = at.at(above.key());
        Rectangle2D buses = at.at("buses");
        lane = at.at("lane").getMaxY() - ABOVE;
        pastBus = buses.getMinX() + 0.4 * buses.getWidth();
        inputBus = buses.getMinX() + 0.7 * buses.getWidth();
        double deepest = Math.max(upper.getMaxY(), at.at(mix.candidate().key()).getMaxY());
        double room = at.at("channels").getMaxY() - deepest;
        inputChannel = deepest + 0.33 * room;
        gateChannel = Math.max(deepest + 0.67 * room, at.at("mixer").getMaxY() + belowMixer / 2);
        pastY = Math.min(upper.getCenterY() - 13, at.at("past").getMaxY() - WITHIN);
        inputY = Math.min(at.at("x").getCenterY(), mixesAbove ? Double.POSITIVE_INFINITY : at.at(mix.gate().key()).getCenterY()) + 12;
    }

    /// The room for the lane above everything, with a line of text on it.
    static double roomAbove(Type type) {
        return Math.max(LANE, type.lineHeight(TextStyle.SMALL) + ABOVE);
    }

    /// The height of the lane above everything, not far from the boxes below it.
    double lane() {
        return lane;
    }

    /// The past straight to what stands beside it.
    double[] pastStraight(String to) {
        return new double[] {at.at("past").getMaxX(), pastY, entrance(to), pastY};
    }

    /// The past down its bus to what stands beside the input.
    double[] pastDown(String to) {
        double y = inputY - 30;
        return new double[] {at.at("past").getMaxX(), pastY, pastBus, pastY, pastBus, y, entrance(to), y};
    }

    /// The past over everything on its lane, and from above to a point.
    double[] pastOver(double x, double y) {
        return new double[] {at.at("past").getMaxX(), pastY, pastBus, pastY, pastBus, lane, x, lane, x, y};
    }

    /// The past over everything to the end of the mixer's tracks where old is.
    double[] pastToMixer() {
        Rectangle2D mixer = at.at("mixer");
        return pastOver(mixer.getMinX() + 0.22 * mixer.getWidth(), mixer.getMinY());
    }

    /// The input straight to what stands beside it.
    double[] inputStraight(String to) {
        return new double[] {at.at("x").getMaxX(), inputY, entrance(to), inputY};
    }

    /// The input up its bus to what stands beside the past.
    double[] inputUp(String to) {
        double y = at.at(to).getCenterY() + 17;
        return new double[] {at.at("x").getMaxX(), inputY, inputBus, inputY, inputBus, y, entrance(to), y};
    }

    /// The input through its channel, and from below to a point of the upper row.
    double[] inputUnder(double x, double y) {
        return new double[] {at.at("x").getMaxX(), inputY, inputBus, inputY, inputBus, inputChannel, x, inputChannel, x, y};
    }

    double[] candidateToMixer() {
        String candidate = mix.candidate().key();
        return straight(candidate, "mixer", besideMixer(candidate));
    }

    /// The gate that mixes through its channel, and from below to the mixer.
    double[] gateToMixer() {
        Rectangle2D gate = at.at(mix.gate().key());
        Rectangle2D mixer = at.at("mixer");
        double out = mixesAbove ? gate.getCenterY() + ASIDE : gate.getCenterY();
        double gap = at.at("gap gates").getWidth();
        double down = gate.getMaxX() + Math.max(0.5 * gap, Math.min(NAMED, 0.62 * gap));
        return new double[] {gate.getMaxX(), out, down, out, down, gateChannel, mixer.getCenterX(), gateChannel, mixer.getCenterX(), mixer.getMaxY()};
    }

    double[] mixerToState() {
        return straight("mixer", "h", besideMixer("h"));
    }

    /// The middle of a box beside the mixer, or as low as the mixer reaches.
    private double besideMixer(String box) {
        return Math.min(at.at(box).getCenterY(), at.at("mixer").getMaxY() - WITHIN);
    }

    /// Where wires to a column beside the states end: at its function's node, where there is room for nodes.
    private double entrance(String to) {
        return at.at(at.has("function " + to) ? "function " + to : to).getMinX();
    }

    private double[] straight(String from, String to, double y) {
        return new double[] {at.at(from).getMaxX(), y, at.at(to).getMinX(), y};
    }
}
