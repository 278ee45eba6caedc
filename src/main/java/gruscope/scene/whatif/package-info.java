/// What-ifs: everything a scene can change about the ordinary run of its model.
///
/// In come single changes, made by hand or read from JSON; out comes the program they make of a model, each applied in its rank. Each
/// can be taken off alone, and none changes the model.
///
/// ```java
/// WhatIf changes = WhatIf.NOTHING.with(new Change.Draw(Change.SHARED, 7));
/// Program program = ProgramBuilder.program(model, start, changes);
/// ```
package gruscope.scene.whatif;
