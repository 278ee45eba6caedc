/// How the one weight set is taught, as pictures: which step teaches how much, and on which routes a step hands a gradient back.
///
/// In comes a shot; [gruscope.engine.learn] finds the numbers; out come strips of bars in line with the steps.
///
/// `new TeachingFigure().lay(shot)` says which number of the dwelt-on unit is taught by which step.
package gruscope.figure.teach;
