package gruscope.export;

import gruscope.BadInput;

import java.util.Locale;

/// How a run is told in moving pictures.
///
/// @param per   what a frame shows
/// @param fps   frames per second
/// @param pace  with [Per#MOTION], the seconds that a beat lasts
/// @param loops how often the film runs; 0 for ever
public record Motion(Per per, double fps, double pace, int loops) {

    /// One frame a step, one a beat, or as many as the motion within each beat takes.
    public enum Per {
        STEPS, BEATS, MOTION;

        static Per named(String name) {
            try {
                return valueOf(name.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new BadInput("\"" + name + "\" is no way to animate; accepted are steps, beats and motion", e);
            }
        }
    }

    public static final Motion DEFAULT = new Motion(Per.BEATS, 2, 1, 0);

    /// The frames of one beat.
    public int framesPerBeat() {
        return per == Per.MOTION ? (int) Math.max(1, Math.round(pace * fps)) : 1;
    }
}
