package gruscope.scene;

import gruscope.model.Model;
import gruscope.scene.whatif.Change;
import gruscope.scene.whatif.WhatIf;

/// What may be said of the cell that a scene runs, once what-ifs have had their say. Windows, pictures and captions ask here and not the model,
/// which knows nothing of what was changed.
///
/// @param weights where its numbers come from: as the model says, or random once all of them are drawn anew
/// @param altered whether it is another cell than those numbers were made for
/// @param own     whether it is still the model's own cell, that its title names
/// @param claims  whether what the model says of itself still holds: of its own cell, from its own start
public record Standing(Model.Provenance weights, boolean altered, boolean own, boolean claims) {

    static Standing of(Model model, WhatIf whatIf) {
        boolean drawn = whatIf.changes().stream().anyMatch(Standing::drawsAll);
        boolean altered = whatIf.changes().stream().anyMatch(change -> !drawsAll(change) && !change.keepsCell());
        boolean own = !drawn && !altered;
        return new Standing(drawn ? Model.Provenance.RANDOM : model.provenance(), altered, own, own && whatIf.find(Change.Start.class).isEmpty());
    }

    private static boolean drawsAll(Change change) {
        return change instanceof Change.Draw draw && draw.set() == Change.SHARED;
    }
}
