package gruscope.export.ask;

import java.util.List;
import java.util.Optional;

/// What is asked for in one breath: by a command line, by a figure of a figure file, or for all figures of one.
///
/// @param subjects what is drawn; none where that is said elsewhere
/// @param settings may name several values where [Setting#takesSeveral]
/// @param formats  none where that is said elsewhere, or by the name's ending
/// @param caption  whether caption and alt text are written beside, if anything is said of it
/// @param reading  what its scenes read, where they are not to read what they say
public record Asking(List<Subject> subjects, Settings settings, List<Format> formats, Optional<Boolean> caption, Reading reading) {

    public static final Asking NOTHING = new Asking(List.of(), Settings.NONE, List.of(), Optional.empty(), Reading.AS_IS);

    public Asking {
        subjects = List.copyOf(subjects);
        formats = List.copyOf(formats);
    }

    /// This, and those defaults that this says nothing of.
    public Asking over(Asking defaults) {
        return new Asking(subjects.isEmpty() ? defaults.subjects : subjects, settings.over(defaults.settings),
                formats.isEmpty() ? defaults.formats : formats, caption.or(() -> defaults.caption),
                reading.over(defaults.reading));
    }

    /// The same of other scenes.
    public Asking of(List<Subject> others) {
        return new Asking(others, settings, formats, caption, reading);
    }
}
