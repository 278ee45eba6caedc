package gruscope.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Pictures asked for together: of every scene one for each combination of the settings' lists, in every format.
///
/// @param place    where it is asked for, for messages: `-o`, or file, line and column
/// @param subjects what is drawn
/// @param settings may name several values where [Setting#takesSeveral]
/// @param formats  none where the name's ending says it
/// @param folder   where the files go
/// @param name     what they are called; where nothing is said, after the scene and whatever else differs between them
/// @param caption  whether caption and alt text are written beside
public record Request(String place, List<Subject> subjects, Settings settings, List<Format> formats, Path folder, Optional<NamePattern> name,
                      boolean caption) {

    public Request {
        subjects = List.copyOf(subjects);
        formats = List.copyOf(formats);
    }
}
