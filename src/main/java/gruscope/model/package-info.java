/// A model: a cell's weights, and what they are and read.
///
/// In come JSON values, in GRUscope's own readable form ([gruscope.model.ModelJson]) or under PyTorch's names
/// ([gruscope.model.file.ModelFile]); out comes an immutable [gruscope.model.Model]. Errors name file, line, column and matrix.
///
/// ```java
/// Model model = TorchNames.read(JsonParser.parse(text, "gru.json"), "gru.json").model();
/// Encoding letters = model.encoding("letters");
/// ```
package gruscope.model;
