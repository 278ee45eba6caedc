package gruscope.figure.beside;

import gruscope.engine.cell.Role;
import gruscope.engine.cell.Signal;
import gruscope.figure.Hotspot;
import gruscope.figure.Target;
import gruscope.figure.beside.BesideLayout.Lane;
import gruscope.figure.beside.BesideLayout.Row;
import gruscope.figure.explain.Answers;
import gruscope.figure.explain.Counterparts;
import gruscope.figure.strip.AnswerCell;
import gruscope.figure.strip.StepCard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/// What can be pointed at where cells stand beside one another; a number says which of the cells it belongs to, and what plays its part in the others.
record BesidePlaces(BesideLayout layout) {

    List<Hotspot> hotspots() {
        List<Hotspot> hotspots = new ArrayList<>();
        for (int i = 0; i < layout.lanes().size(); i++) {
            Lane lane = layout.lanes().get(i);
            int neighbour = i - 1;
            if (layout.hasCards()) {
                lane.steps().forEach(step -> hotspots.add(StepCard.hotspot(lane.shot(), step, layout.card(lane, step))));
            }
            for (Row row : lane.rows()) {
                String twins = twinsInWords(lane, row.signal());
                row.map().hotspots(lane.shot(), row.area()).forEach(spot -> hotspots.add(ofLane(spot, lane, neighbour, twins)));
            }
            if (layout.hasAnswers()) {
                Answers.of(lane.shot()).ifPresent(answers -> lane.steps().filter(answers::isShown).forEach(step -> hotspots.add(
                        ofLane(new AnswerCell(lane.shot(), answers, step).hotspot(layout.answer(lane, step)), lane, neighbour, ""))));
            }
        }
        return hotspots;
    }

    /// A place that stands for a number of one of the cells, and says of which.
    ///
    /// @param neighbour among the cells beside, or −1 for the scene's own
    private static Hotspot ofLane(Hotspot spot, Lane lane, int neighbour, String more) {
        Target target = neighbour >= 0 && spot.target() instanceof Target.Value value ? new Target.OfNeighbour(neighbour, value) : spot.target();
        return new Hotspot(spot.area(), target, () -> spot.explain().get().also(lane.shot().cell().kind() + ": ", more));
    }

    /// The rows of another lane that play a part of this signal.
    static List<Row> twins(Lane from, Signal signal, Lane to) {
        return from == to ? List.of() : to.rows().stream()
                .filter(row -> !Counterparts.shared(from.shot().cell(), signal, to.shot().cell(), row.signal()).isEmpty()).toList();
    }

    /// The counterparts of a signal in the other cells, a line each.
    private String twinsInWords(Lane lane, Signal signal) {
        StringJoiner lines = new StringJoiner("\n", "\n", "").setEmptyValue("");
        for (Lane other : layout.lanes()) {
            for (Row twin : twins(lane, signal, other)) {
                Set<Role> roles = Counterparts.shared(lane.shot().cell(), signal, other.shot().cell(), twin.signal());
                for (Role role : roles) {
                    lines.add(lane.shot().look().phrases().text("role." + role.key(), Counterparts.symbol(lane.shot().cell(), signal, role),
                            Counterparts.symbol(other.shot().cell(), twin.signal(), role), other.shot().cell().kind().name()));
                }
            }
        }
        return lines.toString();
    }
}
