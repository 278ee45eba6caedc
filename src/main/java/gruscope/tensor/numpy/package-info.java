/// Arrays as NumPy saves them: one in an `.npy`, several in an `.npz`, which is a ZIP archive of them.
///
/// ```java
/// TensorFile file = Npz.read(bytes, "gru.npz");
/// ```
package gruscope.tensor.numpy;
