package gruscope.figure.beside;

import gruscope.Phrases;
import gruscope.engine.cell.Signal;
import gruscope.figure.Datum;
import gruscope.figure.Drawing;
import gruscope.figure.Extent;
import gruscope.figure.Figure;
import gruscope.figure.Layout;
import gruscope.figure.PartName;
import gruscope.figure.RoundSteps;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.beside.BesideLayout.Lane;
import gruscope.figure.beside.BesideLayout.Row;
import gruscope.figure.explain.Answers;
import gruscope.figure.ink.Authored;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Palette;
import gruscope.figure.ink.Preference;
import gruscope.figure.ink.Size;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;
import gruscope.figure.strip.AnswerCell;
import gruscope.figure.strip.StepCard;
import gruscope.figure.time.HeatMap;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The cells that read the same sequence, one below the other, step under step: each one's cards, gates and states.
///
/// @param pointed what the pointer is on: its row and the rows that play the same part in the other cells are framed and joined
public record BesideFigure(Optional<Target> pointed) implements Figure {

    private static final double NARROWEST_TOKEN = 14;

    @Override
    public String key() {
        return "beside";
    }

    @Override
    public boolean showsSteps() {
        return true;
    }

    @Override
    public boolean showsUnits() {
        return true;
    }

    @Override
    public List<Preference<?>> preferences() {
        return Authored.OF_RUNS;
    }

    @Override
    public List<Datum> numbers(Shot shot) {
        return BesideLayout.shots(shot).stream().flatMap(lane -> lane.cell().signals().stream().filter(signal -> signal.kind() == Signal.Kind.GATE || signal.kind() == Signal.Kind.STATE)
                .flatMap(signal -> Datum.of(lane, signal, Datum.units(lane)).stream())).toList();
    }

    @Override
    public Layout measure(Shot shot, Size room) {
        if (Double.isInfinite(room.height())) {
            return layout(shot, BesideLayout.Needs.of(shot, room));
        }
        return Layout.fitting(room, List.of(() -> layout(shot, BesideLayout.Needs.of(shot, room)), () -> layout(shot, BesideLayout.Needs.low(shot, room)),
                () -> layout(shot, BesideLayout.Needs.lines(shot, room))));
    }

    private Layout layout(Shot shot, BesideLayout.Needs needs) {
        return Layout.ofRun(shot, needs.size(), (now, size) -> drawing(now, needs, size));
    }

    private Drawing drawing(Shot shot, BesideLayout.Needs needs, Size size) {
        BesideLayout layout = BesideLayout.of(shot, needs, size);
        return new Drawing(size, new BesidePlaces(layout)::hotspots, () -> shot.told(told -> description(told) + part(told)), graphics -> {
            Ink ink = new Ink(graphics, shot.look());
            drawLegends(ink, shot, layout);
            layout.lanes().forEach(lane -> ink.part(PartName.of(lane.shot().cell().kind()), () -> drawLane(ink, layout, lane)));
            drawTokens(ink, shot, layout);
            drawLinks(ink, layout);
        });
    }

    private static void drawLane(Ink ink, BesideLayout layout, Lane lane) {
        Palette palette = ink.palette();
        String kind = lane.shot().cell().kind().name();
        if (layout.lines()) {
            drawLine(ink, layout, lane);
            return;
        }
        ink.textIn(lane.head(), kind, TextStyle.HEADING, palette.ink(), Ink.Anchor.START);
        double used = BesideLegends.afterKind(lane.shot());
        ink.textIn(new Rectangle2D.Double(lane.head().getX() + used, lane.head().getY(), lane.head().getWidth() - used, lane.head().getHeight()),
                about(lane.shot(), lane.head().getWidth() - used), TextStyle.SMALL, palette.quiet(), Ink.Anchor.START);
        if (layout.hasCards()) {
            for (int step = lane.shot().steps().first(); step <= lane.shot().steps().last(); step++) {
                StepCard card = new StepCard(lane.shot(), step);
                Rectangle2D area = layout.card(lane, step);
                ink.part(PartName.step(step), () -> card.draw(ink, area));
            }
        }
        for (Row row : lane.rows()) {
            ink.textIn(layout.name(row), BesideLayout.name(lane.shot(), row.map(), layout.words(lane.shot())), TextStyle.SMALL, palette.quiet(), Ink.Anchor.START);
            row.map().draw(ink, lane.shot(), row.area());
        }
        if (layout.hasAnswers()) {
            drawAnswers(ink, layout, lane);
        }
    }

    /// A cell as one row: what it says, or where no cell says anything, its state.
    private static void drawLine(Ink ink, BesideLayout layout, Lane lane) {
        if (layout.hasAnswers()) {
            drawAnswers(ink, layout, lane);
        }
        lane.rows().forEach(row -> row.map().draw(ink, lane.shot(), row.area()));
        Rectangle2D name = layout.name(layout.hasAnswers() ? lane.answers() : lane.rows().getFirst().area());
        ink.textIn(name, lane.shot().cell().kind().name(), TextStyle.HEADING, ink.palette().ink(), Ink.Anchor.START);
    }

    /// What a cell says after each step, so that one sees which of them is right; of a cell without a readout, that it says nothing.
    private static void drawAnswers(Ink ink, BesideLayout layout, Lane lane) {
        if (!layout.lines()) {
            ink.textIn(layout.name(lane.answers()), BesideLayout.nameOfAnswers(lane.shot()), TextStyle.SMALL, ink.palette().quiet(), Ink.Anchor.START);
        }
        Answers.of(lane.shot()).ifPresentOrElse(answers -> lane.steps().forEach(step -> new AnswerCell(lane.shot(), answers, step).draw(ink, layout.answer(lane, step))),
                () -> ink.textIn(lane.answers(), lane.shot().look().phrases().text("answer.beside.none"), TextStyle.SMALL, ink.palette().quiet(), Ink.Anchor.START));
    }

    /// At the right end of the first lane's head, where there is room, or else below everything.
    private static void drawLegends(Ink ink, Shot shot, BesideLayout layout) {
        if (layout.lines()) {
            return;
        }
        List<HeatMap> maps = layout.lanes().stream().flatMap(lane -> lane.rows().stream()).map(Row::map).toList();
        BesideLegends legends = BesideLegends.of(maps, layout.lanes().stream().anyMatch(BesideFigure::marks));
        legends.draw(ink, shot, layout.below() == 0 ? List.of(layout.lanes().getFirst().head()) : IntStream.range(0, layout.below()).mapToObj(layout::legendBelow).toList(),
                layout.below() == 0);
    }

    private static boolean marks(Lane lane) {
        return lane.rows().stream().anyMatch(row -> row.map().marks(lane.shot(), row.area()));
    }

    /// The same in the languages for which a width has room.
    private static String about(Shot shot, double width) {
        return shot.look().fitting(width, TextStyle.SMALL, phrases -> BesideLegends.about(shot.in(shot.look().speaking(phrases))));
    }

    private static void drawTokens(Ink ink, Shot shot, BesideLayout layout) {
        Palette palette = ink.palette();
        boolean numbers = layout.pitch() < NARROWEST_TOKEN || layout.narrow() && !tokensFit(ink, shot, layout.pitch());
        Type type = ink.look().type();
        double widest = numbers ? Math.max(4 * NARROWEST_TOKEN * type.scale(), type.width(shot.look().count(shot.steps().last()), TextStyle.HEADING) + 8) : 0;
        double room = Math.max(widest, layout.pitch());
        for (int step : RoundSteps.of(shot.steps(), widest / layout.pitch())) {
            boolean now = shot.marks(step);
            Rectangle2D token = layout.token(step);
            String text = numbers ? shot.look().count(step) : shot.token(step);
            if (numbers && token.getX() + 1 + type.width(text, TextStyle.HEADING) > layout.size().width()) {
                break;
            }
            Rectangle2D area = new Rectangle2D.Double(token.getX() + 1, token.getY(), room - 2, token.getHeight());
            ink.textIn(area, text, now ? TextStyle.HEADING : TextStyle.BODY,
                    now ? palette.accent() : step <= shot.step() ? palette.ink() : palette.quiet(), widest <= layout.pitch() ? Ink.Anchor.MIDDLE : Ink.Anchor.START);
        }
    }

    private static boolean tokensFit(Ink ink, Shot shot, double pitch) {
        return IntStream.rangeClosed(shot.steps().first(), shot.steps().last())
                .allMatch(step -> ink.look().type().width(shot.token(step), TextStyle.HEADING) <= pitch - 2);
    }

    /// A signal in one of the lanes.
    record Place(int lane, Signal signal) {

        static Optional<Place> of(Optional<Target> pointed) {
            return pointed.flatMap(target -> switch (target) {
                case Target.Value(Signal signal, int _, int _) -> Optional.of(new Place(0, signal));
                case Target.Knob(Target.Value gate) -> Optional.of(new Place(0, gate.signal()));
                case Target.OfNeighbour(int neighbour, Target.Value value) -> Optional.of(new Place(neighbour + 1, value.signal()));
                case Target.Step _, Target.BeatOfStep _, Target.Weight _, Target.ReadoutWeight _, Target.Row _, Target.Block _, Target.Weights _, Target.BillItem _, Target.Note _ -> Optional.empty();
            });
        }
    }

    /// Frames the row in question and its counterparts, and joins them at the left edge.
    private void drawLinks(Ink ink, BesideLayout layout) {
        Place.of(pointed).filter(place -> place.lane() < layout.lanes().size()).ifPresent(place -> {
            Lane from = layout.lanes().get(place.lane());
            from.rows().stream().filter(row -> row.signal() == place.signal()).forEach(row -> {
                frame(ink, layout, row);
                for (Lane to : layout.lanes()) {
                    BesidePlaces.twins(from, place.signal(), to).forEach(twin -> {
                        frame(ink, layout, twin);
                        double x = 5;
                        double top = row.area().getCenterY();
                        double bottom = twin.area().getCenterY();
                        ink.line(x, top, x, bottom, ink.palette().accent(), 2);
                        ink.line(x - 1, top, layout.name(row).getX() - 3, top, ink.palette().accent(), 2);
                        ink.line(x - 1, bottom, layout.name(twin).getX() - 3, bottom, ink.palette().accent(), 2);
                    });
                }
            });
        });
    }

    private static void frame(Ink ink, BesideLayout layout, Row row) {
        Rectangle2D area = row.area();
        double left = layout.name(row).getX() - 3;
        ink.outline(Ink.rounded(new Rectangle2D.Double(left, area.getY() - 2, area.getMaxX() - left + 3, area.getHeight() + 4), 4),
                ink.palette().accent(), 2);
    }

    /// Which steps are drawn, where these are not all.
    private static String part(Shot shot) {
        return shot.steps().length() == shot.trace().length() ? "" : " " + shot.look().phrases().text("beside.part", new Extent(shot).steps());
    }

    static String description(Shot shot) {
        Phrases phrases = shot.look().phrases();
        String cells = BesideLayout.shots(shot).stream().map(lane -> lane.cell().kind() + " " + BesideLegends.about(lane))
                .reduce((some, one) -> phrases.text("list.long", some, one)).orElseThrow();
        return phrases.text("beside.description", shot.trace().length(), shot.step(), cells);
    }
}
