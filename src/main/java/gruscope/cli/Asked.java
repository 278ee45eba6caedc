package gruscope.cli;

import gruscope.BadInput;
import gruscope.cli.out.Destination;
import gruscope.export.ask.Asking;
import gruscope.export.ask.FigureFile;
import gruscope.export.ask.Reading;
import gruscope.export.ask.Request;
import gruscope.export.ask.Subject;
import gruscope.export.make.Orders;
import gruscope.scene.file.SceneFile;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import static gruscope.Message.says;

/// What a `gruscope render` asks for: pictures of all its scenes together, and those of each figure file.
final class Asked {

    private static final Path HERE = Path.of("");

    private final Optional<String> output;
    private final Asking asking;
    private final List<Subject> subjects = new ArrayList<>();
    private final List<Request> ofFiles = new ArrayList<>();

    /// Reads what is named, as far as figure files go; scenes are opened when [#orders] are made.
    ///
    /// @param output where pictures go; only a figure file can do without
    /// @param asking what is asked for of every scene
    /// @throws gruscope.BadInput if a figure file is none, or without an output a JSON file is no scene either
    Asked(List<String> scenes, Optional<String> output, Asking asking) {
        this.output = output;
        this.asking = asking;
        scenes.forEach(this::read);
    }

    /// Whether the picture goes to standard output.
    boolean isPiped() {
        return output.filter(Destination.STANDARD_OUTPUT::equals).isPresent();
    }

    /// Whether every picture has somewhere to go.
    boolean hasPlace() {
        return output.isPresent() || subjects.isEmpty();
    }

    Orders orders() {
        return Orders.of(requests());
    }

    /// What is to be said about its scenes, once they have been opened by [#orders]; of those that cannot be, orders tell.
    List<String> told() {
        return requests().stream().flatMap(request -> request.asking().subjects().stream().flatMap(subject -> told(subject, request.asking().reading()))).distinct().toList();
    }

    private static Stream<String> told(Subject subject, Reading reading) {
        try {
            return SceneArgument.said(subject.opened(reading)).stream();
        } catch (BadInput _) {
            return Stream.empty();
        }
    }

    private List<Request> requests() {
        List<Request> requests = new ArrayList<>(ofFiles);
        if (!subjects.isEmpty()) {
            Destination to = isPiped() ? new Destination(HERE, Optional.empty()) : Destination.of(place());
            requests.addFirst(new Request("-o", asking.of(subjects), to.folder(), to.name()));
        }
        return requests;
    }

    private String place() {
        return output.orElseThrow(() -> new BadInput(says("missing-output")));
    }

    private void read(String scene) {
        boolean fromPipe = scene.equals(SceneArgument.STANDARD_INPUT);
        byte[] piped = fromPipe ? SceneArgument.standardInput() : new byte[0];
        String text = isJsonFile(scene) ? SceneFile.text(Path.of(scene)) : new String(piped, StandardCharsets.UTF_8);
        if (FigureFile.looksLike(text)) {
            Path beside = fromPipe ? HERE : Path.of(scene).resolveSibling("");
            Path folder = isPiped() ? HERE : output.map(Destination::folder).orElse(beside);
            String source = fromPipe ? SceneArgument.STANDARD_INPUT_NAME : Path.of(scene).getFileName().toString();
            ofFiles.addAll(new FigureFile(beside, folder, asking).parse(text, source));
        } else {
            Subject subject = fromPipe ? Subject.of(choice -> SceneFile.open(piped, SceneArgument.STANDARD_INPUT_NAME, choice)) : Subject.named(scene, HERE);
            if (output.isEmpty() && isJsonFile(scene)) {
                // It may be meant for a figure file, or be one that is half saved: what is wrong with it is to be said then, not that a place is missing.
                subject.opened(asking.reading());
            }
            subjects.add(subject);
        }
    }

    private static boolean isJsonFile(String argument) {
        return argument.endsWith(".json") && Files.isRegularFile(Path.of(argument));
    }
}
