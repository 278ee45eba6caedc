package gruscope;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import static gruscope.Message.says;

/// Names of files as they are typed or written in files.
public final class FileName {

    private FileName() {
    }

    /// The path of a name.
    ///
    /// @throws BadInput if no file can be called so on this system
    public static Path path(String typed) {
        try {
            return Path.of(typed);
        } catch (InvalidPathException e) {
            throw new BadInput(says("is-no-name-of-a", Quoted.of(typed), e.getReason()), e);
        }
    }

    /// The path of a name within a folder.
    ///
    /// @throws BadInput likewise
    public static Path path(Path folder, String typed) {
        return folder.resolve(path(typed));
    }
}
