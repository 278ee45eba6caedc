package gruscope.scene.file;

import gruscope.Message;
import gruscope.model.found.Undecided;
import gruscope.scene.Scene;

import java.util.Optional;
import java.util.stream.Stream;

import static gruscope.Message.says;

/// A scene as it was opened, and what is to be said about that: a model file is no scene, and what it leaves open is filled in.
///
/// @param taken what a model file's numbers were taken for; nothing where a scene was opened
/// @param reads what it reads as long as nobody says what, and how one says it; nothing where the sequence was given
/// @param asks  what else a model file may mean, for whoever can be asked
public record Opened(Scene scene, Optional<Message> taken, Optional<Message> reads, Optional<Undecided> asks) {

    /// A scene that says all itself.
    static Opened of(Scene scene) {
        return new Opened(scene, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// The same with a scene that was told what it reads.
    public Opened reading(Scene told) {
        return new Opened(told, taken, Optional.empty(), asks);
    }

    /// The same scene set otherwise.
    public Opened with(Scene other) {
        return new Opened(other, taken, reads, asks);
    }

    /// All that is to be said, in sentences; nothing where there is nothing to say.
    public Optional<Message> told() {
        return Stream.of(taken, reads).flatMap(Optional::stream).reduce((first, next) -> says("sentence.next", first, next));
    }
}
