package gruscope.ui.window;

import gruscope.Keyed;
import gruscope.engine.cell.CellKind;
import gruscope.scene.Beside;
import gruscope.scene.Theme;
import gruscope.scene.View;
import gruscope.scene.Zoom;
import gruscope.ui.store.Store;
import javafx.css.PseudoClass;
import javafx.scene.Node;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The window projected, so that it can be read from the last row: three big scenes, one at a time, and what the window leaves out meanwhile. Whoever leaves it is
/// back at what was before.
final class Projection {

    /// What is projected: the cell; the one weight set and what it costs; the cells beside, and what of the run they remember.
    enum Big implements Keyed { CELL, SHARING, COMPARISON }

    private static final PseudoClass PROJECTED = PseudoClass.getPseudoClass("projected");

    private final Store store;
    private final Node root;
    private final Presenting presenting;
    private final List<Node> leftOut = new ArrayList<>();
    private boolean projected;
    private Big big = Big.CELL;
    private View before;

    /// The cells beside while no comparison is projected.
    private Optional<Beside> beside = Optional.empty();

    Projection(Store store, Node root, Presenting presenting) {
        this.store = store;
        this.root = root;
        this.presenting = presenting;
    }

    void leaveOut(List<? extends Node> nodes) {
        leftOut.addAll(nodes);
    }

    Big big() {
        return big;
    }

    void show(View view) {
        boolean now = view.theme() == Theme.PROJECTOR;
        if (!now) {
            before = view;
        }
        if (now != projected) {
            projected = now;
            big = Big.CELL;
            root.pseudoClassStateChanged(PROJECTED, now);
            leftOut.forEach(node -> {
                node.setVisible(!now);
                node.setManaged(!now);
            });
            presenting.showSide(!now);
        }
    }

    /// Projects a scene, whatever was shown.
    void go(Big wanted) {
        View view = store.scene().view();
        if (view.theme() != Theme.PROJECTOR) {
            store.look(store.scene().withView(view.withTheme(Theme.PROJECTOR)));
        }
        if (big != Big.COMPARISON) {
            beside = Optional.of(store.scene().view().beside());
        }
        big = wanted;
        presenting.showSide(false);
        View now = store.scene().view();
        Zoom zoom = wanted == Big.COMPARISON ? Zoom.SEQUENCE : Zoom.STEP;
        store.look(store.scene().withView(now.withZoom(zoom.level()).withBeside(wanted == Big.COMPARISON ? compared(now) : plain().beside())));
    }

    /// Goes on to the next scene where the run has come to its end, or back to the one before at its start: what a clicker means that can do no more than that.
    ///
    /// @return whether there was one to go to
    boolean turn(int direction) {
        double now = store.timeline().position(store.moment());
        boolean over = direction > 0 ? now >= store.timeline().end() : now <= 0;
        int next = big.ordinal() + direction;
        if (!projected || !over || next < 0 || next >= Big.values().length) {
            return false;
        }
        go(Big.values()[next]);
        return true;
    }

    /// Back to what was before, if anything is projected.
    void leave() {
        if (projected) {
            View plain = plain();
            store.look(store.scene().withView(plain.withUnit(store.scene().view().unit())));
        }
    }

    private View plain() {
        View now = store.scene().view();
        return before == null ? now.withTheme(Theme.LIGHT).withBeside(beside.orElse(now.beside())) : before;
    }

    /// The cells beside, or where there are none, those that the bill compares.
    private Beside compared(View view) {
        List<CellKind> others = view.compared().stream().filter(kind -> !kind.equals(store.scene().cell().kind())).toList();
        return view.beside().kinds().isEmpty() ? new Beside(others, view.beside().match()) : view.beside();
    }
}
