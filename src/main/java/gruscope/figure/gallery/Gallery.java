package gruscope.figure.gallery;

import gruscope.BadInput;
import gruscope.Quoted;
import gruscope.figure.Figure;
import gruscope.figure.beside.BesideFigure;
import gruscope.figure.beside.CellsBeside;
import gruscope.figure.bill.BillFigure;
import gruscope.figure.bill.BudgetChart;
import gruscope.figure.cell.CellDiagram;
import gruscope.figure.closeup.ArithmeticFigure;
import gruscope.figure.explain.CodeFigure;
import gruscope.figure.explain.EquationsFigure;
import gruscope.figure.ink.Preference;
import gruscope.figure.memory.MemoryFigure;
import gruscope.figure.strip.AnswerFigure;
import gruscope.figure.strip.FilmStrip;
import gruscope.figure.teach.RoutesFigure;
import gruscope.figure.teach.TeachingFigure;
import gruscope.figure.time.HeatMaps;
import gruscope.figure.time.Minimap;
import gruscope.figure.time.StateChart;
import gruscope.figure.unroll.UnrollFigure;
import gruscope.figure.weights.WeightsFigure;
import gruscope.figure.wiring.WiringFigure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import static gruscope.Message.says;

/// All figures, by name.
public final class Gallery {

    private static final List<Figure> FIGURES = List.of(
            new CellDiagram(),
            new WiringFigure(),
            new UnrollFigure(),
            new ArithmeticFigure(),
            new CodeFigure(),
            new EquationsFigure(),
            new FilmStrip(OptionalDouble.empty()),
            new AnswerFigure(),
            new HeatMaps("gates", true),
            new HeatMaps("states", false),
            new StateChart(),
            new Minimap(),
            new MemoryFigure(),
            new TeachingFigure(),
            new RoutesFigure(),
            new WeightsFigure(),
            new BillFigure(Optional.empty()),
            new BudgetChart(Optional.empty()),
            new BesideFigure(Optional.empty()),
            new CellsBeside(Optional.empty()),
            new Overview());

    private Gallery() {
    }

    public static List<Figure> figures() {
        return FIGURES;
    }

    /// What an author can choose about any of them, each once.
    public static List<Preference<?>> preferences() {
        return FIGURES.stream().<Preference<?>>flatMap(figure -> figure.preferences().stream()).distinct().toList();
    }

    /// The figure with this key.
    public static Figure named(String key) {
        return FIGURES.stream().filter(figure -> figure.key().equals(key)).findFirst().orElseThrow(() ->
                BadInput.unknown(says("is-no-figure", Quoted.of(key)), key, says("there-are"), FIGURES.stream().map(Figure::key).toList()));
    }
}
