package gruscope.lesson;

import gruscope.Keyed;
import gruscope.lesson.amount.Evidence;
import gruscope.lesson.amount.Quantity;
import gruscope.scene.Scene;

import java.util.List;
import java.util.Optional;

/// Two scenes that differ in one thing, against a confusion.
///
/// @param number    the confusion's, from 1
/// @param confusion what many believe
/// @param told      the sentence that names the difference
/// @param one       the one scene
/// @param other     the other scene
/// @param looks     what to look at in both
/// @param panel     a part of the window that is to be in sight
/// @param about     what the confusion is about, where that is said
public record Pair(int number, Said<String> confusion, Said<Prose> told, Scene one, Scene other, List<Quantity> looks, Optional<String> panel, Optional<Theme> about) {

    /// What confusions are about: where there is little room they are offered a theme at a time.
    public enum Theme implements Keyed {
        SHARING, COUNTING, GATES, MEMORY
    }

    public Pair {
        looks = List.copyOf(looks);
    }

    /// Both scenes as `a` and `b`.
    public Evidence evidence() {
        return Evidence.of(one).with("a", one).with("b", other);
    }
}
