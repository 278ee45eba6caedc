/// The pictures of a scene as drawings, before they are in any format.
///
/// In comes a recipe; out come pages (a drawing, its ground, its caption) for a still or for every moment of a film. Pixels are made of them
/// here too, for those formats that have pixels.
///
/// ```java
/// Pages pages = new Pages(Recipe.of(scene, settings), progress);
/// Page still = pages.still();
/// ```
package gruscope.export.page;
