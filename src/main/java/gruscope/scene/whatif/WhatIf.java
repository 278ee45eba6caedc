package gruscope.scene.whatif;

import gruscope.model.Model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What a scene changes about the ordinary run: its what-ifs, in the order in which they are applied ([Change#rank]); those of one rank
/// in the order in which they were made.
public record WhatIf(List<Change> changes) {

    public static final WhatIf NOTHING = new WhatIf(List.of());

    public WhatIf {
        changes = changes.stream().sorted(Comparator.comparingInt(Change::rank)).toList();
    }

    public static WhatIf of(Change... changes) {
        return new WhatIf(List.of(changes));
    }

    public boolean isNothing() {
        return changes.isEmpty();
    }

    /// With one change more; what it supersedes goes. What is done to copies is done in turn, so there only a repetition of the very last is
    /// superseded.
    public WhatIf with(Change change) {
        List<Change> all = new ArrayList<>(changes);
        if (change.isOfACopy()) {
            List<Change> ofCopies = changes.stream().filter(Change::isOfACopy).toList();
            if (!ofCopies.isEmpty() && change.supersedes(ofCopies.getLast())) {
                all.remove(ofCopies.getLast());
            }
        } else {
            all.removeIf(change::supersedes);
        }
        all.add(change);
        return new WhatIf(all);
    }

    /// Without some of the changes; where unsharing goes, what was done to the copies goes too.
    public WhatIf without(Predicate<Change> gone) {
        boolean sharedAgain = changes.stream().anyMatch(change -> change instanceof Change.Unshare && gone.test(change));
        return new WhatIf(changes.stream().filter(change -> !gone.test(change) && !(sharedAgain && change.isOfACopy())).toList());
    }

    /// The same for a cell of another number of units: what is about units that are not there goes.
    public WhatIf fitted(int units) {
        return new WhatIf(changes.stream().flatMap(change -> change.fitted(units).stream()).toList());
    }

    /// How many units it leaves a model.
    public int units(Model model) {
        return find(Change.Units.class).map(Change.Units::number).orElse(model.weights().hiddenSize());
    }

    /// The change of one kind, where there can be only one.
    public <T extends Change> Optional<T> find(Class<T> kind) {
        return changes.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
