package gruscope.export.ask;

import java.nio.file.Path;
import java.util.Optional;

/// Pictures asked for together: of every scene one for each combination of the settings' lists, in every format.
///
/// @param place  where it is asked for, for messages: `-o`, or file, line and column
/// @param folder where the files go
/// @param name   what they are called; where nothing is said, after the scene and whatever else differs between them
public record Request(String place, Asking asking, Path folder, Optional<NamePattern> name) {
}
