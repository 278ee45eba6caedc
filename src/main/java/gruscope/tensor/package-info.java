/// Named tensors, as files of weights hold them, whatever the format: a name, a shape, numbers.
///
/// In come the bytes of a file, each format in a room of its own; out come [gruscope.tensor.TensorFile]s. Numbers are widened to float64 exactly, and
/// only when they are asked for. Nothing that a file says is believed before it has been held against the file's length, and nothing in it is run.
///
/// ```java
/// TensorFile file = Safetensors.read(bytes, "gru.safetensors");
/// double[][] rows = file.tensors().get("weight_ih_l0").matrix();
/// ```
package gruscope.tensor;
