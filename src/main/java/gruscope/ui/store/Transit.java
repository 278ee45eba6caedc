package gruscope.ui.store;

import gruscope.scene.View;

import java.util.OptionalDouble;

/// Where zoom and fold are while they glide to where the scene has them.
final class Transit {

    private OptionalDouble zoom = OptionalDouble.empty();
    private OptionalDouble fold = OptionalDouble.empty();

    /// A scene's view as it is seen at this moment.
    View of(View own) {
        return zoom.isEmpty() && fold.isEmpty() ? own : own.withZoom(zoom.orElse(own.zoom())).withFold(fold.orElse(own.fold()));
    }

    void set(View own, View onTheWay) {
        zoom = own.zoom() == onTheWay.zoom() ? OptionalDouble.empty() : OptionalDouble.of(onTheWay.zoom());
        fold = own.fold() == onTheWay.fold() ? OptionalDouble.empty() : OptionalDouble.of(onTheWay.fold());
    }

    /// The scene's view becomes another: what was on the way to where it no longer leads is there at once.
    void turn(View before, View next) {
        zoom = before.zoom() == next.zoom() ? zoom : OptionalDouble.empty();
        fold = before.fold() == next.fold() ? fold : OptionalDouble.empty();
    }
}
