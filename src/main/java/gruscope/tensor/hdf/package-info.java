/// HDF5 files, read by jHDF: datasets as tensors by their paths, and the texts that groups carry.
///
/// ```java
/// Hdf5 file = Hdf5.read(bytes, "gru.h5");
/// Tensor kernel = file.tensors().tensors().get("model_weights/gru/gru/gru_cell/kernel");
/// ```
package gruscope.tensor.hdf;
