package gruscope.model;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.Keyed;
import gruscope.Message;
import gruscope.Quoted;
import gruscope.Translations;
import gruscope.engine.weights.Readout;
import gruscope.engine.weights.WeightSet;
import gruscope.sequence.Bits;
import gruscope.sequence.Encoding;
import gruscope.sequence.Letters;
import gruscope.sequence.Numbers;
import gruscope.sequence.Through;
import gruscope.sequence.Vocabulary;
import gruscope.sequence.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import static gruscope.Message.says;

/// A cell's weights and what they are: where they come from, which symbols they read, what their outputs mean.
///
/// @param title      a short name, as in a menu
/// @param about      one sentence on what its gates do, kept as [Translations]
/// @param provenance hand-set, trained or random
/// @param weights    the one shared weight set
/// @param vocabulary the symbols of its one-hot inputs, if its inputs are symbols
/// @param readout    the output layer, if there is one
/// @param outputs    what each output stands for; empty, or one label for each output
/// @param task       what the readout is there to say, where that is known
/// @param below      what its inputs come through before the cell reads them
/// @param madeBy     the command line that made it, where one did
public record Model(String title, Message about, Provenance provenance, WeightSet weights, Optional<Vocabulary> vocabulary,
                    Optional<Readout> readout, List<String> outputs, Optional<Task> task, Below below, Optional<String> madeBy) {

    /// Where weights come from; always said on screen.
    public enum Provenance implements Keyed { HAND_SET, TRAINED, RANDOM }

    public Model {
        about = Translations.of(about);
        outputs = List.copyOf(outputs);
        int typed = below.typedSize(weights.inputSize());
        int symbols = vocabulary.map(v -> v.symbols().size()).orElse(typed);
        if (symbols != typed) {
            throw new BadInput(says("the-vocabulary-has-these-weights", Counted.of(symbols, "symbol"), Counted.of(typed, "input")));
        }
        if (below.outputSize(weights.inputSize()) != weights.inputSize()) {
            throw new BadInput(says("the-layer-below-leaves-these", Counted.of(below.outputSize(0), "number"), Counted.of(weights.inputSize(), "input")));
        }
        int scores = readout.map(Readout::outputs).orElse(0);
        if (!outputs.isEmpty() && outputs.size() != scores) {
            throw new BadInput(says("the-readout-has", Counted.of(outputs.size(), "output label"), Counted.of(scores, "output")));
        }
        task.ifPresent(known -> known.check(weights.inputSize(), vocabulary, scores));
    }

    /// A model of which nobody knows what its readout should say, or that has none; it says the same of itself in all languages.
    public Model(String title, String about, Provenance provenance, WeightSet weights, Optional<Vocabulary> vocabulary, Optional<Readout> readout,
                 List<String> outputs) {
        this(title, Message.plain(about), provenance, weights, vocabulary, readout, outputs, Optional.empty(), Below.NOTHING, Optional.empty());
    }

    /// How many features are typed a step: m, or what the lowest of the layers below reads.
    public int inputSize() {
        return below.typedSize(weights.inputSize());
    }

    /// The ways in which text can be read for this model; the most natural one first.
    public List<Encoding> encodings() {
        List<Encoding> encodings = new ArrayList<>();
        vocabulary.ifPresent(symbols -> {
            if (symbols.all().stream().allMatch(symbol -> symbol.codePointCount(0, symbol.length()) == 1)) {
                encodings.add(new Letters(symbols));
            }
            if (symbols.all().stream().noneMatch(symbol -> symbol.chars().anyMatch(Character::isWhitespace))) {
                encodings.add(new Words(symbols));
            }
        });
        encodings.add(new Numbers(inputSize()));
        if (inputSize() == 1) {
            encodings.add(new Bits());
        }
        return below.isNothing() ? List.copyOf(encodings)
                : encodings.stream().map(typed -> (Encoding) new Through(typed, new LayersBelow(below, weights.inputSize()))).toList();
    }

    /// The encoding with this key.
    ///
    /// @throws BadInput if this model cannot be read that way
    public Encoding encoding(String key) {
        return encodings().stream().filter(encoding -> encoding.key().equals(key)).findFirst().orElseThrow(() -> new BadInput(
                says("this-model-cannot-read-it", Quoted.of(key), encodings().stream().map(Encoding::key).collect(Collectors.joining(", ")))));
    }

    /// The same model with other weights.
    public Model withWeights(WeightSet other) {
        return new Model(title, about, provenance, other, vocabulary, readout, outputs, task, below, madeBy);
    }
}
