package gruscope.ui.pane;

import gruscope.figure.Drawing;
import gruscope.figure.Hotspot;
import javafx.application.Platform;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A figure for screen readers: a list, each of whose items is a place of the drawing, with what is said of it.
///
/// Items are nodes of their own, made for the places that are asked for; nobody else sees or meets them.
final class HotspotItems {

    private final Region pane;
    private final Supplier<Optional<Drawing>> drawing;
    private final Supplier<Optional<Hotspot>> marked;
    private final Consumer<Node> adds;
    private final List<Item> items = new ArrayList<>();
    private String told = "";

    /// @param pane    shows the drawing
    /// @param drawing what it shows at present
    /// @param marked  the place that the keyboard is on
    /// @param adds    puts an item over the picture
    HotspotItems(Region pane, Supplier<Optional<Drawing>> drawing, Supplier<Optional<Hotspot>> marked, Consumer<Node> adds) {
        this.pane = pane;
        this.drawing = drawing;
        this.adds = adds;
        this.marked = marked;
        pane.setAccessibleRole(AccessibleRole.LIST_VIEW);
    }

    /// What a screen reader asks of the list, if it asks that.
    Optional<Object> answer(AccessibleAttribute attribute, Object... parameters) {
        List<Hotspot> hotspots = drawing.get().map(Drawing::hotspots).orElse(List.of());
        return switch (attribute) {
            case TEXT -> Optional.of(drawing.get().map(Drawing::description).orElse(""));
            case ITEM_COUNT -> Optional.of(hotspots.size());
            case ITEM_AT_INDEX -> parameters[0] instanceof Integer index && index >= 0 && index < hotspots.size() ? Optional.of(item(index)) : Optional.empty();
            case FOCUS_ITEM -> marked.get().map(hotspots::indexOf).filter(index -> index >= 0).map(this::item);
            default -> Optional.empty();
        };
    }

    /// Another picture is shown: items stand where their places are now, and who has the focus is told what has become of the whole.
    void changed() {
        items.forEach(Item::place);
        if (Platform.isAccessibilityActive() && pane.isFocused()) {
            String now = drawing.get().map(Drawing::description).orElse("");
            if (!now.equals(told)) {
                told = now;
                pane.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
            }
        }
    }

    /// The keyboard has come to another place.
    void moved() {
        pane.notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }


    private Item item(int index) {
        while (items.size() <= index) {
            Item item = new Item(items.size());
            items.add(item);
            adds.accept(item);
            item.place();
        }
        return items.get(index);
    }

    private final class Item extends Region {

        private final int index;

        private Item(int index) {
            this.index = index;
            setManaged(false);
            setMouseTransparent(true);
            setAccessibleRole(AccessibleRole.LIST_ITEM);
        }

        private Optional<Hotspot> hotspot() {
            return drawing.get().map(Drawing::hotspots).filter(hotspots -> index < hotspots.size()).map(hotspots -> hotspots.get(index));
        }

        private void place() {
            hotspot().ifPresent(hotspot -> {
                Rectangle2D area = hotspot.area().getBounds2D();
                resizeRelocate(area.getX(), area.getY(), area.getWidth(), area.getHeight());
            });
        }

        @Override
        public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
            return switch (attribute) {
                case TEXT -> hotspot().map(found -> found.detail().isEmpty() ? found.title() : found.title() + ". " + found.detail()).orElse("");
                case INDEX -> index;
                case SELECTED -> marked.get().equals(hotspot());
                default -> super.queryAccessibleAttribute(attribute, parameters);
            };
        }
    }
}
