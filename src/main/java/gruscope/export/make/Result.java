package gruscope.export.make;

import gruscope.Message;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What became of an order.
public sealed interface Result {

    Order order();

    /// @param files   the picture, and its caption where that was asked for
    /// @param bytes   the picture's size
    /// @param digest  the picture's SHA-256, in hexadecimal digits
    /// @param seconds from its beginning to the written file
    /// @param warning what its maker should know, such as letters too small to read
    record Written(Order order, List<Path> files, long bytes, String digest, double seconds, Optional<Message> warning) implements Result {
    }

    /// @param reason a [gruscope.BadInput], or an error of ours
    record Failed(Order order, Throwable reason) implements Result {
    }
}
