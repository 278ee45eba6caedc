package gruscope.engine.cell;

import gruscope.Message;

import static gruscope.Message.says;

/// A family of cells, by its names. [Cells] lists those there are.
///
/// @param key     its name on the command line and in files: `gru`, `lstm`, `rnn` …
/// @param name    its name in pictures and sentences: `GRU`
/// @param article `a` or `an`, as one says it in English
public record CellKind(String key, String name, String article) {

    /// `a GRU`, `an LSTM`, `an RNN`: as one says it.
    public Message withArticle() {
        return says("kind." + article, name);
    }

    @Override
    public String toString() {
        return name;
    }
}
