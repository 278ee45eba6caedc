/// The layouts in which books and programs other than PyTorch write a cell's matrices in JSON, put in PyTorch's order and names.
///
/// In come an object's fields; out come the same fields with `weight_ih_l0` … in place of those matrices, and the words `reset` and `update` where the layout tells
/// them. Numbers are moved, never changed.
///
/// ```java
/// Json.Fieldset torch = CellLayouts.torch(model, "chung_wikipedia").orElse(model);
/// ```
package gruscope.model.layout;
