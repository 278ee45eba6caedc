package gruscope.figure;

import gruscope.Phrases;
import gruscope.figure.ink.Size;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A figure laid out for a size: its ink, what lies under the pointer where, and its description.
///
/// Hotspots and description are made when they are first asked for: an animation's frames need neither.
public final class Drawing {

    private final Size size;
    private final Supplier<List<Hotspot>> hotspots;
    private final Supplier<String> description;
    private final Consumer<Graphics2D> ink;
    private final Optional<Rectangle2D> card;

    /// @param size        the area it covers, from (0, 0)
    /// @param hotspots    later ones lie above earlier ones
    /// @param description one or two sentences; also caption and alt text
    /// @param ink         paints it; leaves the graphics as it found it
    public Drawing(Size size, Supplier<List<Hotspot>> hotspots, Supplier<String> description, Consumer<Graphics2D> ink) {
        this(size, hotspots, description, ink, Optional.empty());
    }

    private Drawing(Size size, Supplier<List<Hotspot>> hotspots, Supplier<String> description, Consumer<Graphics2D> ink, Optional<Rectangle2D> card) {
        this.size = size;
        this.hotspots = new Lazy<>(() -> List.copyOf(hotspots.get()));
        this.description = new Lazy<>(() -> Phrases.flowing(description.get()));
        this.ink = ink;
        this.card = card;
    }

    /// The same drawing, of which an area is a card that explains what is drawn beside it.
    ///
    /// @param area where what is pointed at can be explained, since nothing else is there
    public Drawing withCard(Rectangle2D area) {
        return new Drawing(size, hotspots, description, ink, Optional.of(area));
    }

    /// Where it explains itself, if it does.
    public Optional<Rectangle2D> card() {
        return card;
    }

    public Size size() {
        return size;
    }

    public List<Hotspot> hotspots() {
        return hotspots.get();
    }

    public String description() {
        return description.get();
    }

    public void paint(Graphics2D graphics) {
        Graphics2D own = (Graphics2D) graphics.create();
        try {
            ink.accept(own);
        } finally {
            own.dispose();
        }
    }

    /// The topmost hotspot at a point.
    public Optional<Hotspot> at(double x, double y) {
        return hotspots().reversed().stream().filter(hotspot -> hotspot.area().contains(x, y)).findFirst();
    }

    /// The same drawing, larger or smaller.
    public Drawing scaled(double factor) {
        return factor == 1 ? this : transformed(AffineTransform.getScaleInstance(factor, factor), size.scaled(factor));
    }

    /// The same drawing, moved within an area of another size.
    public Drawing movedTo(double x, double y, Size within) {
        return transformed(AffineTransform.getTranslateInstance(x, y), within);
    }

    private Drawing transformed(AffineTransform transform, Size newSize) {
        return new Drawing(newSize, () -> hotspots().stream().map(hotspot -> hotspot.in(transform)).toList(), description, graphics -> {
            graphics.transform(transform);
            ink.accept(graphics);
        }, card.map(area -> transform.createTransformedShape(area).getBounds2D()));
    }
}
