package gruscope.export.ask;

import gruscope.Keyed;

import static gruscope.Message.says;

/// How a run is told in moving pictures.
///
/// @param per   what a frame shows
/// @param fps   frames per second
/// @param pace  with [Per#MOTION], the seconds that a beat lasts
/// @param hold  seconds that the last frame stands longer than the others
/// @param loops how often the film runs; 0 for ever
public record FilmTiming(Per per, double fps, double pace, double hold, int loops) {

    /// One frame a step, one a beat, or as many as the motion within each beat takes.
    public enum Per implements Keyed {
        STEPS, BEATS, MOTION;

        static Per named(String name) {
            return Keyed.named(name, says("way-to-animate"), values());
        }
    }

    public static final FilmTiming DEFAULT = new FilmTiming(Per.BEATS, 2, 1, 1.5, 0);

    /// The frames of one beat.
    public int framesPerBeat() {
        return per == Per.MOTION ? (int) Math.max(1, Math.round(pace * fps)) : 1;
    }

    /// When a frame gives way to the next, counted from the film's beginning. The last one is held; what is rounded off evens out.
    ///
    /// @param frame     from 0; before the first nothing has passed
    /// @param frames    how many there are
    /// @param perSecond the parts of a second that are counted
    public long end(int frame, int frames, int perSecond) {
        return Math.round(perSecond * ((frame + 1) / fps + (frame == frames - 1 ? hold : 0)));
    }
}
