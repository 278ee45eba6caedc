/// ONNX models: their graphs, and which of their values are constant.
///
/// Only what weights need is read of the protocol buffers, and of the operators those that move numbers about; none is run on data.
///
/// ```java
/// OnnxGraph graph = Onnx.read(bytes, "gru.onnx");
/// ```
package gruscope.tensor.onnx;
