/// Everything by which the run is changed: sections of what-ifs, tags that take them off, and hands that change numbers in the pictures.
///
/// In come gestures; out come scenes with a change more or less. A whole drag is one step of undo.
///
/// ```java
/// WhatIfPanel panel = new WhatIfPanel(store, phrases);
/// ```
package gruscope.ui.whatif;
