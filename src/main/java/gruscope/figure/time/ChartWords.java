package gruscope.figure.time;

import gruscope.Phrases;
import gruscope.engine.cell.Signal;
import gruscope.figure.Extent;
import gruscope.figure.Shot;
import gruscope.figure.ink.TextStyle;
import org.jfree.data.xy.XYSeriesCollection;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What is said of a [StateChart]: its title, and its description.
///
/// @param signal whose lines are drawn
/// @param units that have a line
/// @param shown the unit whose hidden state is drawn beside its cell state, if any is
record ChartWords(Shot shot, Signal signal, List<Integer> units, List<Integer> shown) {

    /// The longest wording that a width holds in one line.
    String title(double room) {
        return shot.look().fitting(room, TextStyle.HEADING, phrases -> {
            String state = phrases.named("signal." + signal.key(), shot.look().symbol(signal));
            String name = shown.isEmpty() ? state : shot.look().symbols().inWords(phrases.text("chart.and-shown", state, phrases.text("signal.h"), shot.look().unitNumber(shot.unit())));
            String of = someUnits(phrases).map(some -> name + " · " + some).orElse(name);
            String whole = hasBefore() ? phrases.text("chart.before", of) : of;
            Optional<String> overflow = shot.in(shot.look().speaking(phrases)).overflow();
            // Which lines there are and where they end must be said; what pale ones are is said in the legend of the strip too.
            List<String> wordings = Stream.of(whole, of).map(some -> overflow.map(overflowed -> some + " · " + overflowed).orElse(some)).toList();
            return wordings.stream().filter(wording -> shot.look().type().width(wording, TextStyle.HEADING) <= room).findFirst().orElse(wordings.getLast());
        });
    }

    /// Which units have a line, where not all have.
    private Optional<String> someUnits(Phrases phrases) {
        return units.size() == shot.units().length() ? Optional.empty()
                : Optional.of(phrases.text("chart.units", units.getFirst() + 1, units.getLast() + 1, shot.trace().hiddenSize()));
    }

    private boolean hasBefore() {
        XYSeriesCollection before = StateLines.before(shot, signal, units);
        return IntStream.range(0, before.getSeriesCount()).anyMatch(series -> before.getItemCount(series) > 0);
    }

    /// Of the lines and steps that are drawn.
    String description() {
        Extent extent = new Extent(shot);
        boolean some = units.size() < shot.units().length();
        String told = some ? shot.look().phrases().text("extent.units.part", units.getFirst() + 1, units.getLast() + 1, shot.trace().hiddenSize()) : extent.units();
        String name = shot.look().phrases().text("signal." + signal.key());
        return shot.look().symbols().inWords(extent.told(signal).map(steps -> shot.look().phrases().text("chart.description." + signal.key(), told, extent.steps(steps), shot.look().unitNumber(shot.unit())))
                .orElseGet(() -> shot.look().phrases().text("maps.untold", name, signal.symbol(), told, extent.steps())))
                + shot.overflowSentence();
    }
}
