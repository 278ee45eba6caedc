package gruscope.ui.whatif;

import javafx.scene.layout.Region;

/// What stands in a section of the what-ifs.
interface WhatIfPart {

    Region node();

    /// Shows what is changed at present.
    void show();
}
