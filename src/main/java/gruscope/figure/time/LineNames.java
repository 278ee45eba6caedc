package gruscope.figure.time;

import gruscope.Phrases;
import gruscope.engine.cell.Signal;
import gruscope.figure.Shot;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.TextStyle;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// What the lines of a chart are called behind their last points. Names never take more than a part of the chart: in two languages where that has room, else
/// in one, else by numbers, and at last shortened.
///
/// @param ofUnits one for each line of a unit
/// @param ofShown one for each line of what is shown beside
record LineNames(List<String> ofUnits, List<String> ofShown) {

    /// The part of a chart's width that names may take.
    private static final double MOST = 0.3;

    /// @param units that have a line, from 0
    /// @param shown units whose hidden state has a line beside
    /// @param width of the chart
    static LineNames of(Shot shot, List<Integer> units, List<Integer> shown, double width) {
        Look look = shot.look();
        double room = MOST * width;
        LineNames numbers = of(units, shown, look::unitNumber, unit -> look.symbol(Signal.HIDDEN_STATE) + " " + look.unitNumber(unit));
        return Stream.of(spoken(look, look.phrases(), units, shown), spoken(look, look.phrases().first(), units, shown), numbers).filter(names -> names.width(look) <= room).findFirst()
                .orElseGet(() -> new LineNames(numbers.ofUnits.stream().map(name -> look.type().fitted(name, TextStyle.SMALL_BOLD, room)).toList(),
                        numbers.ofShown.stream().map(name -> look.type().fitted(name, TextStyle.SMALL_BOLD, room)).toList()));
    }

    private static LineNames spoken(Look look, Phrases phrases, List<Integer> units, List<Integer> shown) {
        return of(units, shown, unit -> look.unit(unit, phrases), unit -> look.symbols().inWords(phrases.text("chart.shown", look.unitNumber(unit))));
    }

    private static LineNames of(List<Integer> units, List<Integer> shown, Function<Integer, String> ofUnit, Function<Integer, String> ofShown) {
        return new LineNames(units.stream().map(ofUnit).toList(), shown.stream().map(ofShown).toList());
    }

    /// Of the widest.
    double width(Look look) {
        return Stream.concat(ofUnits.stream(), ofShown.stream()).mapToDouble(name -> look.type().width(name, TextStyle.SMALL_BOLD)).max().orElse(0);
    }
}
