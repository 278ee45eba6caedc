package gruscope;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

import static gruscope.Message.plain;
import static gruscope.Message.says;

/// Why a file could not be read or written, in words: exceptions of files often say no more than a file's name, and not always of one that a user
/// named.
public final class FileTrouble {

    private FileTrouble() {
    }

    /// The reason as the end of a sentence: `there is no permission`, `no space left on device`.
    public static Message reason(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> says("trouble.permission");
            case NoSuchFileException _ -> says("trouble.none");
            case FileAlreadyExistsException there -> says("trouble.in-the-way", there.getFile());
            case FileSystemException other when other.getReason() != null -> words(other.getReason());
            case FileNotFoundException missing -> bracketed(missing.getMessage());
            default -> e.getMessage() == null ? plain(e.getClass().getSimpleName()) : words(e.getMessage());
        };
    }

    /// What stands in the brackets at the end of `/dev/sda (Permission denied)`.
    private static Message bracketed(String message) {
        int bracket = message.lastIndexOf('(');
        return words(bracket >= 0 && message.endsWith(")") ? message.substring(bracket + 1, message.length() - 1) : message);
    }

    private static Message words(String reason) {
        return plain(reason.isEmpty() ? reason : Character.toLowerCase(reason.charAt(0)) + reason.substring(1));
    }
}
