package gruscope.export.ask;

import gruscope.BadInput;
import gruscope.Quoted;
import gruscope.engine.cell.Cell;
import gruscope.figure.Figure;
import gruscope.figure.gallery.Arrangement;
import gruscope.figure.gallery.Gallery;
import gruscope.scene.Scene;

import java.util.List;
import java.util.stream.Collectors;

import static gruscope.Message.says;

/// What is drawn, as it is written: a figure, or panels in rows.
final class ArrangementForm {

    private ArrangementForm() {
    }

    static Form<Arrangement> form() {
        return new Form<>(ArrangementForm::arrangement, Arrangement::key, () -> Gallery.figures().stream().map(Figure::key).toList());
    }

    /// The panels' own steps and beats must be there.
    private static Arrangement arrangement(String text, Scene scene) {
        Arrangement arrangement = Arrangement.parse(text, true);
        Moments moments = Moments.of(scene);
        List<Arrangement.Panel> panels = arrangement.rows().stream().flatMap(List::stream).toList();
        panels.forEach(panel -> check(panel, moments, scene));
        Cell cell = scene.program().weights().shared().cell();
        if (panels.size() == 1 && !panels.getFirst().figure().suits(cell)) {
            throw new BadInput("", says("has-nothing-to-show-of", Quoted.of(text), cell.kind()), says("its-figures-are", Gallery.figures().stream()
                    .filter(figure -> figure.suits(cell)).map(Figure::key).collect(Collectors.joining(", "))));
        }
        return arrangement;
    }

    private static void check(Arrangement.Panel panel, Moments moments, Scene scene) {
        int steps = moments.timeline().steps();
        if (panel.step().orElse(0) > steps) {
            throw new BadInput("", says("panel-there-is-no-step", Quoted.of(panel.key()), panel.step().getAsInt()), says("the-steps-are-1-to", steps));
        }
        if (panel.beat().isPresent() && !moments.beats().contains(panel.beat().get())) {
            throw new BadInput("", says("panel-is-no-beat-of-this", Quoted.of(panel.key()), Quoted.of(panel.beat().get()), scene.program().weights().shared().cell().kind()), says("its-beats-are-these", String.join(", ", moments.beats())));
        }
    }
}
