package gruscope.ui.kit;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/// What lies over a whole region and takes no part in its layout.
public final class Cover {

    private Cover() {
    }

    /// Makes `cover` as large as `region` is, now and whenever it changes.
    public static void lay(Node cover, Region region) {
        region.layoutBoundsProperty().subscribe(_ -> cover.resizeRelocate(0, 0, region.getWidth(), region.getHeight()));
    }
}
