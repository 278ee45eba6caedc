/// Files as `safetensors` writes them: the length of a header, the header as JSON, the numbers.
///
/// ```java
/// TensorFile file = Safetensors.read(bytes, "gru.safetensors");
/// ```
package gruscope.tensor.safetensors;
