package gruscope.ui.window;

/// A step as a diagram, or as code.
enum StepTab {
    DIAGRAM, CODE
}
