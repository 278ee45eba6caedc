package gruscope.ui.pane;

import gruscope.figure.Drawing;
import gruscope.figure.Figure;
import gruscope.figure.Hotspot;
import gruscope.figure.Layout;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.ink.LetterSizes;
import gruscope.figure.ink.Size;
import gruscope.scene.View;
import gruscope.ui.surface.Surface;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Shows a figure: Java2D draws it at the screen's real resolution on a [Surface].
///
/// What lies under the pointer, or under the keyboard's mark while the pane has the focus, is explained beside it and pointed at.
public final class FigurePane extends Region {

    private final Surface surface = new Surface();
    private final HotspotTip tip;
    private final GlowLayer glow;
    private final Pointing pointing;
    private final HotspotTravel travel = new HotspotTravel();
    private final HotspotItems items = new HotspotItems(this, this::uncovered, this::marked, getChildren()::add);
    private final Preparing preparing = new Preparing(this::paint);
    private Figure figure;
    private Figure drawn;
    private Shot shot;
    private double zoom = 1;
    private Size painted;
    private double paintedScale;
    private Predicate<Shot> hides = _ -> false;
    private Optional<Layout> layout = Optional.empty();
    private Optional<Drawing> drawing = Optional.empty();

    public FigurePane(Figure figure, Pointing pointing) {
        this.figure = figure;
        this.drawn = figure;
        this.pointing = pointing;
        this.tip = new HotspotTip(this, pointing);
        this.glow = new GlowLayer(pointing);
        surface.view().setManaged(false);
        getChildren().addAll(surface.view(), glow);
        getStyleClass().add("figure-pane");
        setMinSize(40, 30);
        setId(figure.key());
        setFocusTraversable(true);
        setOnMouseMoved(this::pointed);
        setOnMouseExited(_ -> tip.hide());
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            if (!contains(event.getX(), event.getY())) {
                tip.hide();
            }
        });
        setOnMouseClicked(this::clicked);
        setOnContextMenuRequested(event -> at(event.getX(), event.getY()).ifPresent(_ -> pointing.menu(this, event.getScreenX(), event.getScreenY())));
        setOnKeyPressed(this::travelled);
        focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                tip.hide();
            }
        });
        pointing.listen(this::glow);
    }

    /// All that it shows is of the present step: by lines and words too it tells what becomes of it.
    public FigurePane ofOneStep() {
        return hiding(shown -> shown.step() > 0 && pointing.coversState(shown.step()));
    }

    /// All that it shows is of the last step, seen from wherever it is.
    public FigurePane ofLastStep() {
        return hiding(shown -> pointing.isCovered(new Target.Step(shown.trace().length())));
    }

    /// All that it shows tells of one thing.
    FigurePane of(Target one) {
        return hiding(_ -> pointing.isCovered(one));
    }

    private FigurePane hiding(Predicate<Shot> when) {
        hides = when;
        return this;
    }

    /// Shows this shot, at this many pixels to the figure's unit.
    public void show(Figure next, Shot nextShot, double nextZoom) {
        boolean same = nextZoom == zoom && next.equals(figure) && looksTheSame(nextShot);
        figure = next;
        shot = nextShot;
        zoom = nextZoom;
        if (!same) {
            paint();
        }
    }

    /// Whether it lies in a window, and neither it nor what it lies in is hidden.
    public boolean isSeen() {
        for (Node node = this; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return getScene() != null && getWidth() > 0;
    }

    /// The height of the form that a figure likes best in a width, in pixels.
    public static double heightOf(Figure figure, Shot shot, double width, double zoom) {
        Size wanted = figure.lay(shot, Layout.roomFor(new Size(width / zoom, Double.POSITIVE_INFINITY), zoom, shot.look())).preferred();
        return zoom * wanted.height() * Math.min(1, width / (zoom * wanted.width()));
    }

    /// The height of its lowest form there.
    public static double leastHeightOf(Figure figure, Shot shot, double width, double zoom) {
        double share = Layout.shareFor(zoom, shot.look());
        return Math.ceil(zoom * share * figure.lay(shot, new Size(width / zoom / share, 1)).preferred().height());
    }

    private boolean looksTheSame(Shot nextShot) {
        return nextShot.equals(shot) || shot != null && !figure.tellsMoment() && nextShot.differsInMomentOnly(shot);
    }

    /// What is shown at present, in this pane's coordinates.
    public Optional<Drawing> drawing() {
        return drawing;
    }

    /// What the keyboard is on, while this pane has the focus.
    public Optional<Hotspot> marked() {
        return isFocused() ? uncovered().flatMap(travel::present) : Optional.empty();
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return items.answer(attribute, parameters).orElseGet(() -> super.queryAccessibleAttribute(attribute, parameters));
    }

    @Override
    protected void layoutChildren() {
        if (painted == null || painted.width() != getWidth() || painted.height() != getHeight() || paintedScale != scale()) {
            paint();
        }
    }

    private double scale() {
        return getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
    }

    private void paint() {
        if (shot == null || getWidth() < 2 || getHeight() < 2) {
            return;
        }
        double scale = scale();
        painted = new Size(getWidth(), getHeight());
        paintedScale = scale;
        int width = (int) Math.round(getWidth() * scale);
        int height = (int) Math.round(getHeight() * scale);
        Size size = new Size(getWidth() / zoom, getHeight() / zoom);
        Size room = Layout.roomFor(size, zoom, shot.look());
        Figure now = figure.waits(shot) ? figure : preparing.now(figure, shot);
        layout = layout.filter(_ -> now.equals(drawn));
        drawn = now;
        Optional<Layout> laid = now.waits(shot) ? Optional.empty()
                : Optional.of(layout.map(former -> now.lay(shot, room, former)).orElseGet(() -> now.lay(shot, room)));
        Drawing next = laid.map(known -> known.fitted(size)).orElseGet(() -> waiting(size)).scaled(zoom);
        surface.paint(width, height, graphics -> {
            graphics.scale(scale, scale);
            LetterSizes.move(graphics, isInMotion());
            next.paint(graphics);
        });
        surface.view().setFitWidth(getWidth());
        surface.view().setFitHeight(getHeight());
        layout = laid;
        drawing = Optional.of(next);
        glow();
        items.changed();
    }

    private void glow() {
        drawing.ifPresent(shown -> glow.show(shown, isCovered()));
    }

    private boolean isCovered() {
        return pointing.covers() && shot != null && hides.test(shot);
    }

    /// Whether the next frame, if there is one, may well be a little larger or smaller.
    private boolean isInMotion() {
        View view = shot.view();
        double fraction = shot.moment().fraction();
        return view.zoom() != Math.rint(view.zoom()) || view.fold() != Math.rint(view.fold()) || fraction != Math.rint(fraction);
    }

    /// Nothing: what to do is said where one types.
    private static Drawing waiting(Size size) {
        return new Drawing(size, List::of, () -> "", _ -> { });
    }

    /// What lies at a point of this pane.
    public Optional<Hotspot> at(double x, double y) {
        return uncovered().flatMap(shown -> shown.at(x, y));
    }

    /// What of the drawing can be seen: of the rest nothing is said either, neither by keyboard nor to a screen reader.
    private Optional<Drawing> uncovered() {
        if (!pointing.covers() || shot == null) {
            return drawing;
        }
        boolean told = !isCovered() && !pointing.isCovered(new Target.Step(shot.step()));
        return drawing.map(shown -> new Drawing(shown.size(), () -> shown.hotspots().stream().filter(hotspot -> !isCovered() && !pointing.isCovered(hotspot.target())).toList(),
                () -> told ? shown.description() : pointing.said("covered"), shown::paint));
    }

    /// Explains a place of this pane as it is now, while something is dragged that began there or would be dropped there.
    public void explain(Target target, MouseEvent pointer) {
        drawing.flatMap(shown -> shown.hotspots().stream().filter(hotspot -> hotspot.target().equals(target)).findFirst())
                .ifPresent(found -> explain(found, pointer.getScreenX(), pointer.getScreenY()));
    }

    private void pointed(MouseEvent event) {
        Optional<Hotspot> hotspot = at(event.getX(), event.getY());
        setCursor(hotspot.map(found -> found.track().isPresent() ? Cursor.H_RESIZE : Cursor.HAND).orElse(Cursor.DEFAULT));
        hotspot.ifPresentOrElse(found -> explain(found, event.getScreenX(), event.getScreenY()), tip::hide);
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            at(event.getX(), event.getY()).ifPresent(pointing::click);
        }
    }

    /// With the focus, arrows go from hotspot to hotspot, Enter is a click, Escape gives the arrows back to the player.
    private void travelled(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT, RIGHT, UP, DOWN -> uncovered().flatMap(shown -> travel.next(shown, event.getCode())).ifPresent(this::mark);
            case ENTER -> uncovered().flatMap(travel::present).ifPresent(pointing::click);
            case ESCAPE -> getScene().getRoot().requestFocus();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void mark(Hotspot hotspot) {
        java.awt.geom.Rectangle2D area = hotspot.area().getBounds2D();
        Point2D beside = localToScreen(area.getMaxX(), area.getMaxY());
        explain(hotspot, beside.getX(), beside.getY());
        items.moved();
    }

    private void explain(Hotspot hotspot, double screenX, double screenY) {
        tip.show(hotspot, shot.look().scaled(zoom), drawing.flatMap(Drawing::card), screenX, screenY);
    }
}
