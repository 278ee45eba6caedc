/// What authors add to a picture of a run: a title, notes at steps, shaded stretches, highlights.
///
/// In comes any figure whose hotspots say where its steps and units are; out comes a layout of the same figure with the author's words around it.
///
/// ```java
/// Layout noted = Annotated.lay(new StateChart(), shot, Size.BOUNDLESS);
/// ```
package gruscope.figure.note;
