package gruscope.figure.cell;

import gruscope.figure.Shot;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Placement;
import gruscope.scene.Moment;
import gruscope.scene.Theme;
import gruscope.scene.file.Presets;
import gruscope.scene.run.Run;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What travels between the boxes of a cell says what it is and never lies over another.
class TrafficTest {

    private static final int FRAMES = 9;

    @ParameterizedTest
    @ValueSource(strings = {"count-since-reset", "count-since-reset-lstm", "count-since-reset-rnn", "latch-mgu", "latch-mingru", "reset-before"})
    void noTwoParcelsMeetAtAnyMomentInAnyForm(String preset) {
        for (Theme theme : List.of(Theme.LIGHT, Theme.PROJECTOR)) {
            Shot shot = shot(preset, theme);
            for (CellForm form : theme == Theme.LIGHT ? List.of(CellForm.FULL, CellForm.LOW) : List.of(CellForm.FULL)) {
                for (int beat = 0; beat < shot.cell().beats().size(); beat++) {
                    for (int frame = 1; frame < FRAMES; frame++) {
                        List<Traffic.Placed> placed = traffic(shot.at(new Moment(3, beat, (double) frame / FRAMES)), form).placed(shot.look().type());

                        for (int i = 0; i < placed.size(); i++) {
                            for (int j = 0; j < i; j++) {
                                assertFalse(placed.get(i).area().intersects(placed.get(j).area()), placed.get(i) + " meets " + placed.get(j));
                            }
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"count-since-reset", "count-since-reset-lstm", "count-since-reset-rnn", "latch-mgu", "latch-mingru"})
    void everyParcelSaysItsNameAllTheWay(String preset) {
        Shot shot = shot(preset, Theme.LIGHT);
        for (int beat = 0; beat < shot.cell().beats().size(); beat++) {
            for (int frame = 1; frame < FRAMES; frame++) {
                Traffic traffic = traffic(shot.at(new Moment(3, beat, (double) frame / FRAMES)), CellForm.FULL);
                List<Traffic.Placed> placed = traffic.placed(shot.look().type());

                assertEquals(traffic.wires().stream().filter(wire -> wire.travelled().isPresent()).count(), placed.size(), shot.cell().beats().get(beat).key());
                placed.forEach(one -> assertTrue(one.room() != Parcel.Room.BARS, () -> one + " has no name"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"count-since-reset", "count-since-reset-lstm", "count-since-reset-rnn", "latch-mgu", "latch-mingru"})
    void noParcelCoversWhatIsWrittenInTheBoxThatItComesTo(String preset) {
        Shot shot = shot(preset, Theme.LIGHT);
        Placement placement = CellDiagram.placement(shot, CellDiagram.plan(shot, CellForm.FULL, 1));
        int entering = 0;
        for (int beat = 0; beat < shot.cell().beats().size(); beat++) {
            for (int frame = 1; frame < FRAMES; frame++) {
                Traffic traffic = traffic(shot.at(new Moment(3, beat, (double) frame / FRAMES)), CellForm.FULL);
                List<Traffic.Placed> placed = traffic.placed(shot.look().type());
                for (Wire wire : traffic.wires().stream().filter(wire -> wire.travelled().isPresent()).toList()) {
                    Point2D tip = wire.points().getLast();
                    Rectangle2D around = new Rectangle2D.Double(tip.getX() - 2, tip.getY() - 2, 4, 4);

                    for (Rectangle2D box : VectorColumn.all(placement).stream().filter(around::intersects).toList()) {
                        Traffic.Placed one = placed.stream().filter(other -> other.parcel() == wire.parcel().orElseThrow()).findFirst().orElseThrow();
                        assertEquals(one.area().intersects(box), one.enters(), () -> one + " at " + box);
                        entering += one.enters() ? 1 : 0;
                    }
                }
            }
        }
        assertTrue(entering > 0);
    }

    private static Traffic traffic(Shot shot, CellForm form) {
        CellPlan plan = CellDiagram.plan(shot, form, 1);
        Placement placement = CellDiagram.placement(shot, plan);
        return Traffic.between(placement, plan.wires().apply(placement), !form.isNarrow());
    }

    private static Shot shot(String preset, Theme theme) {
        Run run = Run.of(Presets.named(preset));
        return Shot.of(run, Look.of(run.scene().view().withTheme(theme)));
    }
}
