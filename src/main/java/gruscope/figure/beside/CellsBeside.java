package gruscope.figure.beside;

import gruscope.Phrases;
import gruscope.engine.cell.Signal;
import gruscope.figure.Drawing;
import gruscope.figure.Figure;
import gruscope.figure.Hotspot;
import gruscope.figure.Layout;
import gruscope.figure.PartName;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.cell.CellDiagram;
import gruscope.figure.explain.Counterparts;
import gruscope.figure.ink.Authored;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Palette;
import gruscope.figure.ink.Preference;
import gruscope.figure.ink.Size;
import gruscope.figure.ink.Symbols;
import gruscope.figure.ink.TextStyle;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The insides of the cells that read the same sequence, side by side and in step; where a room is too narrow, in several rows.
///
/// @param pointed what the pointer is on: its column and those that play the same part in the other cells are framed
public record CellsBeside(Optional<Target> pointed) implements Figure {

    private static final double EDGE = 6;
    private static final Figure CELL = new CellDiagram();
    private static final Figure WITH_FUNCTIONS = CellDiagram.withFunctions();
    private static final double GAP = 18;

    /// A room in which a diagram is as narrow as it can be.
    private static final Size NARROW = new Size(1, Double.POSITIVE_INFINITY);

    /// One in which it is as low as it can be.
    private static final Size LOW = new Size(Double.POSITIVE_INFINITY, 1);

    /// The height of a column of a page, in its widths.
    private static final double HIGHEST = 2.6;

    /// One cell of the row.
    ///
    /// @param card what its current beat says, below the drawing where there is height for it
    private record Lane(Shot shot, Rectangle2D head, double bottom, Drawing drawing, Optional<Drawing> card) {
    }

    @Override
    public String key() {
        return "cells";
    }

    @Override
    public List<Preference<?>> preferences() {
        return List.of(Authored.TITLE, Symbols.SYMBOLS);
    }

    @Override
    public Layout measure(Shot shot, Size room) {
        List<Shot> shots = BesideLayout.shots(shot).stream().map(lane -> lane.in(lane.look().shortened())).toList();
        List<Layout> nodes = shots.stream().map(lane -> WITH_FUNCTIONS.lay(lane, NARROW)).toList();
        if (room.equals(Size.BOUNDLESS)) {
            return rows(shot, shots, List.of(nodes));
        }
        List<Layout> narrow = shots.stream().map(lane -> CELL.lay(lane, NARROW)).toList();
        List<Layout> wide = shots.stream().map(CELL::lay).toList();
        double width = room.inset(EDGE).width();
        List<Supplier<Layout>> forms = new ArrayList<>(List.of(() -> rows(shot, shots, List.of(wide)), () -> below(shot, shots, nodes, width), () -> below(shot, shots, narrow, width)));
        for (int some = shots.size(); some > 0 && Double.isFinite(room.height()); some--) {
            int shown = some;
            forms.add(() -> rows(shot, shots, List.of(narrow.subList(0, shown))));
            forms.add(() -> rows(shot, shots, List.of(shots.subList(0, shown).stream().map(lane -> CELL.lay(lane, LOW)).toList()), true));
        }
        return Layout.fitting(room, forms);
    }

    /// In several rows; where these would be higher than a column of a page is, with few units.
    private Layout below(Shot shot, List<Shot> shots, List<Layout> narrow, double width) {
        Layout all = rows(shot, shots, inRows(narrow, width));
        return all.preferred().height() <= HIGHEST * all.preferred().width() ? all
                : rows(shot, shots, inRows(shots.stream().map(lane -> CELL.lay(lane, LOW)).toList(), width));
    }

    /// As many in a row as a width holds, at least one.
    private static List<List<Layout>> inRows(List<Layout> cells, double width) {
        List<List<Layout>> rows = new ArrayList<>();
        double used = 0;
        for (Layout cell : cells) {
            if (rows.isEmpty() || used + GAP + cell.preferred().width() > width) {
                rows.add(new ArrayList<>());
                used = -GAP;
            }
            used += GAP + cell.preferred().width();
            rows.getLast().add(cell);
        }
        return rows;
    }

    private Layout rows(Shot shot, List<Shot> shots, List<List<Layout>> rows) {
        return rows(shot, shots, rows, false);
    }

    /// @param low whether what is left out is said in the line of the heads, for want of height
    private Layout rows(Shot shot, List<Shot> shots, List<List<Layout>> rows, boolean low) {
        double width = rows.stream().mapToDouble(CellsBeside::width).max().orElseThrow();
        double height = rows.stream().mapToDouble(row -> head(shot) + height(row)).sum() + GAP * (rows.size() - 1);
        List<Shot> leftOut = shots.subList(rows.stream().mapToInt(List::size).sum(), shots.size());
        double foot = leftOut.isEmpty() || low ? 0 : shot.look().type().lineHeight(TextStyle.SMALL) + 2;
        return Layout.ofMoment(shot, new Size(width, height + foot),
                size -> drawing(shot, lanes(shots, rows, head(shot), new Size(size.width(), size.height() - foot)), leftOut, low, size)).framed(EDGE);
    }

    /// Which cells have no room beside the others, below those that have.
    private static void drawLeftOut(Ink ink, List<Shot> leftOut, Size size) {
        double line = ink.look().type().lineHeight(TextStyle.SMALL);
        Rectangle2D foot = new Rectangle2D.Double(0, size.height() - line, size.width(), line);
        String kinds = kinds(leftOut);
        String said = ink.look().fitting(foot.getWidth(), TextStyle.SMALL, phrases -> phrases.text("cells.left-out", kinds));
        boolean fits = ink.look().type().width(said, TextStyle.SMALL) <= foot.getWidth();
        ink.textIn(foot, fits ? said : ink.look().phrases().first().text("cells.left-out.short", kinds), TextStyle.SMALL, ink.palette().quiet(), Ink.Anchor.END);
    }

    private static String kinds(List<Shot> shots) {
        return shots.stream().map(shot -> shot.cell().kind().name()).collect(Collectors.joining(", "));
    }

    private static double width(List<Layout> row) {
        return row.stream().mapToDouble(cell -> cell.preferred().width()).sum() + GAP * (row.size() - 1);
    }

    private static double height(List<Layout> row) {
        return row.stream().mapToDouble(cell -> cell.preferred().height()).max().orElseThrow();
    }

    private Drawing drawing(Shot shot, List<Lane> lanes, List<Shot> leftOut, boolean low, Size size) {
        return new Drawing(size, () -> hotspots(lanes), () -> shot.told(BesideFigure::description), graphics -> {
            Ink ink = new Ink(graphics, shot.look());
            String note = leftOut.isEmpty() || !low ? "" : shot.look().phrases().first().text("cells.left-out.short", kinds(leftOut));
            lanes.forEach(lane -> drawHead(ink, lane, lane == lanes.getLast() ? note : ""));
            if (!leftOut.isEmpty() && !low) {
                drawLeftOut(ink, leftOut, size);
            }
            for (Lane lane : lanes.subList(1, lanes.size())) {
                drawEdge(ink, lane, size);
            }
            lanes.forEach(lane -> ink.part(PartName.of(lane.shot().cell().kind()), () -> {
                lane.drawing().paint(graphics);
                lane.card().ifPresent(card -> ink.part("card", () -> card.paint(graphics)));
            }));
            drawLinks(new Ink(graphics, shot.look()), lanes);
        });
    }

    /// What parts a cell from the one before: at its left, or above the first of a row.
    private static void drawEdge(Ink ink, Lane lane, Size size) {
        double x = lane.head().getX() - GAP / 2;
        if (x > 0) {
            ink.line(x, lane.head().getY() + 4, x, lane.bottom() - 4, ink.palette().faint(), 1);
        } else {
            double y = lane.head().getY() - GAP / 2;
            ink.line(0, y, size.width(), y, ink.palette().faint(), 1);
        }
    }

    private static List<Hotspot> hotspots(List<Lane> lanes) {
        List<Hotspot> hotspots = new ArrayList<>();
        for (int i = 0; i < lanes.size(); i++) {
            int lane = i;
            lanes.get(i).drawing().hotspots().stream().filter(spot -> lane == 0 || !(spot.target() instanceof Target.Block))
                    .forEach(spot -> hotspots.add(inLane(spot, lane)));
        }
        return hotspots;
    }

    private static double head(Shot shot) {
        return 1.3 * shot.look().type().lineHeight(TextStyle.HEADING);
    }

    /// Every cell gets the same share of what it would like to have.
    private static List<Lane> lanes(List<Shot> shots, List<List<Layout>> rows, double head, Size size) {
        double heights = rows.stream().mapToDouble(CellsBeside::height).sum();
        double down = size.height() - rows.size() * head - GAP * (rows.size() - 1);
        List<Lane> lanes = new ArrayList<>();
        double y = 0;
        for (List<Layout> row : rows) {
            double wanted = width(row) - GAP * (row.size() - 1);
            double across = size.width() - GAP * (row.size() - 1);
            double height = down * height(row) / heights;
            double said = said(shots.subList(lanes.size(), lanes.size() + row.size()), row, new Size(across / wanted, height));
            double x = 0;
            for (Layout cell : row) {
                double width = across * cell.preferred().width() / wanted;
                Drawing drawing = cell.fitted(new Size(width, height - said)).movedTo(x, y + head, size);
                Shot shown = shots.get(lanes.size());
                Optional<Drawing> card = said > 0 ? Optional.of(CellDiagram.said(shown, width).in(new Size(width, said)).movedTo(x, y + head + height - said, size)) : Optional.empty();
                lanes.add(new Lane(shown, new Rectangle2D.Double(x, y, width, head), y + head + height, drawing, card));
                x += width + GAP;
            }
            y += head + height + GAP;
        }
        return lanes;
    }

    /// The height of what the cells of a row say below their diagrams; nothing where the height holds no more than these, or a width no words.
    ///
    /// @param room the width that a cell has to one that it would like to have, and the height of the row
    private static double said(List<Shot> shots, List<Layout> row, Size room) {
        double most = 0;
        for (int i = 0; i < row.size(); i++) {
            double width = row.get(i).preferred().width() * room.width();
            Size words = CellDiagram.said(shots.get(i), width).preferred();
            if (words.width() > width) {
                return 0;
            }
            most = Math.max(most, words.height());
        }
        return height(row) + most <= room.height() ? most : 0;
    }

    private static Hotspot inLane(Hotspot spot, int lane) {
        return switch (spot.target()) {
            case Target.Value value when lane > 0 -> ofNeighbour(spot, lane, value);
            case Target.Knob(Target.Value gate) when lane > 0 -> ofNeighbour(spot, lane, gate);
            default -> spot;
        };
    }

    private static Hotspot ofNeighbour(Hotspot spot, int lane, Target.Value value) {
        return new Hotspot(spot.area(), new Target.OfNeighbour(lane - 1, value), spot.title(), spot.detail());
    }

    /// @param note what stands at its right end
    private static void drawHead(Ink ink, Lane lane, String note) {
        Palette palette = ink.palette();
        String kind = lane.shot().cell().kind().name();
        ink.textIn(lane.head(), kind, TextStyle.HEADING, palette.ink(), Ink.Anchor.START);
        double used = ink.look().type().width(kind, TextStyle.HEADING) + 10;
        Rectangle2D rest = new Rectangle2D.Double(lane.head().getX() + used, lane.head().getY(), lane.head().getWidth() - used, lane.head().getHeight());
        if (!note.isEmpty()) {
            ink.textIn(rest, note, TextStyle.SMALL, palette.quiet(), Ink.Anchor.END);
            return;
        }
        ink.textIn(rest, about(lane.shot(), rest.getWidth()), TextStyle.SMALL, palette.quiet(), Ink.Anchor.START);
    }

    private static String about(Shot shot, double width) {
        Look look = shot.look();
        String size = shot.trace().inputSize() + "→" + shot.trace().hiddenSize();
        Function<Phrases, String> beat = phrases -> shot.beatName(shot.beat().key(), phrases);
        List<Function<Phrases, String>> wordings = List.of(
                phrases -> Phrases.dotted(BesideLegends.about(shot.in(look.speaking(phrases))), beat.apply(phrases)),
                phrases -> Phrases.dotted(size, shot.origin(phrases), beat.apply(phrases)),
                phrases -> Phrases.dotted(size, shot.origin(phrases)),
                phrases -> Phrases.dotted(size, beat.apply(phrases)));
        return wordings.stream().map(wording -> look.fitting(width, TextStyle.SMALL, wording))
                .filter(text -> look.type().width(text, TextStyle.SMALL) <= width).findFirst().orElse(size);
    }

    private void drawLinks(Ink ink, List<Lane> lanes) {
        BesideFigure.Place.of(pointed).filter(place -> place.lane() < lanes.size()).ifPresent(place -> {
            Lane from = lanes.get(place.lane());
            frame(ink, from, place.signal());
            for (Lane to : lanes) {
                if (to != from) {
                    to.shot().cell().signals().stream()
                            .filter(signal -> !Counterparts.shared(from.shot().cell(), place.signal(), to.shot().cell(), signal).isEmpty())
                            .forEach(signal -> frame(ink, to, signal));
                }
            }
        });
    }

    /// Frames the column of a signal at the current step.
    private static void frame(Ink ink, Lane lane, Signal signal) {
        lane.drawing().hotspots().stream()
                .filter(spot -> spot.target() instanceof Target.Value value && value.signal() == signal && value.step() == lane.shot().step())
                .map(spot -> spot.area().getBounds2D()).reduce((one, other) -> one.createUnion(other))
                .ifPresent(area -> ink.outline(Ink.rounded(new Rectangle2D.Double(area.getX() - 4, area.getY() - 3, area.getWidth() + 8,
                        area.getHeight() + 6), 5), ink.palette().accent(), 2.2));
    }
}
