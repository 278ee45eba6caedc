/// Files that `torch.save` writes: a pickle that names tensors, and their numbers.
///
/// A pickle is a program for Python's unpickler, and may ask for any function there is. Here nothing is run: of what it can ask for, dictionaries, lists, texts,
/// numbers and tensors are known, and all else is refused by name.
///
/// ```java
/// TensorFile file = TorchFile.read(new Archive(bytes, "gru.pt"), "gru.pt");
/// ```
package gruscope.tensor.torch;
