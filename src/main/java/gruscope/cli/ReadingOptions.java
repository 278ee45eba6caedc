package gruscope.cli;

import gruscope.export.ask.Reading;
import gruscope.model.file.TensorChoice;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Optional;

/// A [Reading] as options, the same for every command that takes a scene.
final class ReadingOptions {

    /// Where the inputs come from, if not from the scene.
    static final class Source {
        @Option(names = "--sequence", paramLabel = "TEXT", description = "The sequence, in the scene's encoding; numbers for a model file.")
        private String text;

        @Option(names = "--input", paramLabel = "FILE", description = "A file of numbers: CSV (one row a step, one column a feature, no header), .npy, or .wav (a sample a step).")
        private Path file;
    }

    @ArgGroup
    private Source source;

    @Option(names = "--cell", paramLabel = "NAME",
            description = "Of a model file with several cells: what stands before the tensors' own names, as encoder in encoder.weight_ih_l0; encoder.l1 is a layer, encoder.l1.reverse its other direction; a+b runs a below b.")
    private String cell;

    @Mixin
    private Details details = new Details();

    Reading reading() {
        return details.reading(Optional.ofNullable(source).map(from -> from.text), Optional.ofNullable(source).map(from -> from.file), Optional.ofNullable(cell));
    }

    /// What is said besides of the same things, everywhere in the same words.
    static final class Details {
        @Option(names = "--window", paramLabel = "A-B", description = "Of the steps of --input only these, from 1: 1000-1499.")
        private String window;

        @Option(names = "--h0", paramLabel = "V,V,…", description = "The initial hidden state, one number a unit.")
        private String h0;

        @Option(names = "--c0", paramLabel = "V,V,…", description = "The initial cell state of an LSTM.")
        private String c0;

        @Option(names = "--readout", paramLabel = "NAME", description = "Of a model file: the linear layer that reads the hidden state, as fc in fc.weight, or none.")
        private String readout;

        @Option(names = "--embedding", paramLabel = "NAME", description = "Of a model file: the matrix with a row for each symbol that the cell reads, as emb in emb.weight, or none.")
        private String embedding;

        @Option(names = "--projection", paramLabel = "NAME",
                description = "Of a model file: the linear layer that makes the cell's inputs, folded into W, as proj in proj.weight, or none. Found without it where the file says what the cell reads.")
        private String projection;

        Reading reading(Optional<String> sequence, Optional<Path> input, Optional<String> cell) {
            TensorChoice choice = new TensorChoice(cell, Optional.ofNullable(readout), Optional.ofNullable(embedding), Optional.ofNullable(projection));
            return new Reading(sequence, input, Optional.ofNullable(h0), Optional.ofNullable(c0), choice, Optional.ofNullable(window));
        }
    }
}
