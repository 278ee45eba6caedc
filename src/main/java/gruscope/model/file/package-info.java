/// Models out of the files that people have, and files for other programs out of models.
///
/// In come the bytes of a file, told by their content ([gruscope.model.file.ModelFile]); what a format knows becomes [gruscope.model.found.FoundCell]s,
/// of which a [gruscope.model.found.TensorChoice] chooses one. Out comes a [gruscope.model.Model], and what was taken for what, in words. What may be
/// meant in two ways is asked ([gruscope.model.found.Undecided]).
///
/// ```java
/// ModelFile read = ModelFile.read(bytes, "gru.safetensors", TensorChoice.OPEN).orElseThrow();
/// ```
package gruscope.model.file;
