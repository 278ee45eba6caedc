package gruscope.lesson;

import gruscope.json.Place;
import gruscope.lesson.amount.Amount;
import gruscope.lesson.amount.Quantity;

/// Where a link in prose leads: into the picture, or to another page of the course.
public sealed interface Link {

    /// Where it is written.
    Place place();

    /// A number in the text, which must be what the scene has: `[0.993](=h@2)`. It points at what it is the number of.
    ///
    /// @param shown  the number as the text has it
    /// @param amount what it must be
    record Number(Place place, String shown, Amount amount) implements Link {
    }

    /// Goes to a step: `[step 4](step:4)`.
    record Step(Place place, int step) implements Link {
    }

    /// Points at a number of the picture: `[the gate of unit 2](look:z2@4)`.
    record Look(Place place, Quantity at) implements Link {
    }

    /// Opens a pair, by its number: `[compare](pair:11)`.
    record Pair(Place place, int number) implements Link {
    }

    /// Opens a page of the course, by its id: `[the next lesson](page:latch)`.
    record Page(Place place, String id) implements Link {
    }
}
