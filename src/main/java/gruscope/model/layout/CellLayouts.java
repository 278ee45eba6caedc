package gruscope.model.layout;

import gruscope.json.Json;

import java.util.Optional;

/// The layouts that are known, told by their fields' names.
public final class CellLayouts {

    private CellLayouts() {
    }

    /// Whether an object's matrices are in one of them.
    public static boolean isIn(Json.Fieldset model) {
        return GateMatrices.isIn(model) || StackedBlocks.isIn(model);
    }

    /// The same model in PyTorch's order and names; nothing where it is in none of these layouts.
    ///
    /// @param called what the object is called where it stands, which may tell whose convention it has
    /// @throws gruscope.BadInput if a matrix is missing or of another shape, or the layout leaves open which function is meant
    public static Optional<Json.Fieldset> torch(Json.Fieldset model, String called) {
        return GateMatrices.isIn(model) ? Optional.of(new GateMatrices(model, called).torch())
                : StackedBlocks.isIn(model) ? Optional.of(new StackedBlocks(model).torch()) : Optional.empty();
    }
}
