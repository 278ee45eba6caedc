package gruscope.cli;

import gruscope.export.ask.Reading;
import gruscope.model.found.TensorChoice;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Optional;

/// A [Reading] as options, the same for every command that takes a scene.
final class ReadingOptions {

    /// Where the inputs come from, if not from the scene.
    static final class Source {
        @Option(names = "--sequence", paramLabel = "TEXT")
        private String text;

        @Option(names = "--input", paramLabel = "FILE")
        private Path file;
    }

    @ArgGroup
    private Source source;

    @Option(names = "--cell", paramLabel = "NAME")
    private String cell;

    @Mixin
    private Details details = new Details();

    Reading reading() {
        return details.reading(Optional.ofNullable(source).map(from -> from.text), Optional.ofNullable(source).map(from -> from.file), Optional.ofNullable(cell));
    }

    /// What is said besides of the same things, everywhere in the same words.
    static final class Details {
        @Option(names = "--window", paramLabel = "A-B")
        private String window;

        @Option(names = "--h0", paramLabel = "V,V,…")
        private String h0;

        @Option(names = "--c0", paramLabel = "V,V,…")
        private String c0;

        @Option(names = "--readout", paramLabel = "NAME")
        private String readout;

        @Option(names = "--embedding", paramLabel = "NAME")
        private String embedding;

        @Option(names = "--projection", paramLabel = "NAME")
        private String projection;

        Reading reading(Optional<String> sequence, Optional<Path> input, Optional<String> cell) {
            TensorChoice choice = new TensorChoice(cell, Optional.ofNullable(readout), Optional.ofNullable(embedding), Optional.ofNullable(projection));
            return new Reading(sequence, input, Optional.ofNullable(h0), Optional.ofNullable(c0), choice, Optional.ofNullable(window));
        }
    }
}
