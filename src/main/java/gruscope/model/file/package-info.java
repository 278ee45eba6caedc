/// Models out of the files that people have: which cells a file holds, which of them is meant, and what stands below and above it.
///
/// In come the bytes of a file, told by their content ([gruscope.model.file.ModelFile]); what a format knows becomes [gruscope.model.file.FoundCell]s,
/// of which a [gruscope.model.file.TensorChoice] chooses one. Out comes a [gruscope.model.Model], and what was taken for what, in words. What may be
/// meant in two ways is asked ([gruscope.model.file.Undecided]).
///
/// ```java
/// ModelFile read = ModelFile.read(bytes, "gru.safetensors", TensorChoice.OPEN).orElseThrow();
/// ```
package gruscope.model.file;
