/// How the window's height is shared out between film strip, cell, the run through time and the transport.
///
/// In come the heights at which figures change their form, and how much there is; out come the heights of the rows. The cell is the subject: it has half of the
/// window at least, and what stands around it gives way before letters get too small to be read.
///
/// ```java
/// rows.show(view.zoom(), new RowNeeds(strip, cell, time, line), room);
/// ```
package gruscope.ui.arrange;
