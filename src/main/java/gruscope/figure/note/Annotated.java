package gruscope.figure.note;

import gruscope.figure.Drawing;
import gruscope.figure.Figure;
import gruscope.figure.Layout;
import gruscope.figure.Shot;
import gruscope.figure.ink.Authored;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Note;
import gruscope.figure.ink.Size;
import gruscope.figure.ink.Stretch;
import gruscope.figure.ink.TextStyle;
import gruscope.scene.Span;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/// A figure with what its author says about it: the title above, then the notes, then the names of shaded stretches, then the figure itself.
public final class Annotated {

    private final Shot shot;
    private final Layout base;

    /// What is laid out for a size of the whole.
    private record Plan(List<String> title, NoteBlock notes, Marks marks, Drawing figure, Places places) {

        double head(Shot shot) {
            return title.size() * shot.look().type().lineHeight(TextStyle.TITLE) + notes.height() + marks.height();
        }
    }

    private Annotated(Shot shot, Layout base) {
        this.shot = shot;
        this.base = base;
    }

    /// Lays a figure out with what its author says, as far as the figure heeds that.
    public static Layout lay(Figure figure, Shot shot, Size room) {
        Shot heeded = shot.in(shot.look().preferring(shot.look().preferences().among(figure.preferences())));
        if (!isSaid(heeded) || figure.waits(shot) || figure.placesNotes()) {
            return figure.lay(shot, room);
        }
        Layout free = figure.lay(shot, room);
        double head = new Annotated(heeded, free).plan(free.preferred()).head(shot);
        Layout base = Double.isInfinite(room.height()) ? free : figure.lay(shot, new Size(room.width(), Math.max(1, room.height() - head)));
        return new Annotated(heeded, base).layout();
    }

    /// How much higher that makes a figure.
    public static double added(Figure figure, Shot shot, Size room) {
        Shot heeded = shot.in(shot.look().preferring(shot.look().preferences().among(figure.preferences())));
        return !isSaid(heeded) || figure.waits(shot) ? 0 : new Annotated(heeded, figure.lay(shot, room)).plan(room).head(shot);
    }

    /// Several figures below one title, if there is one; what has none of its own is told to say nothing instead of it where the author wants none.
    ///
    /// @param figures lays them out in the room that the title leaves, none of them with a title of its own
    public static Layout titled(Shot shot, Size room, BiFunction<Shot, Size, Layout> figures) {
        Shot heeded = shot.in(shot.look().preferring(shot.look().preferences().among(List.of(Authored.TITLE))));
        if (!isSaid(heeded)) {
            return figures.apply(shot, room);
        }
        Shot each = shot.in(shot.look().preferring(shot.look().preferences().without(Authored.TITLE)));
        Layout free = figures.apply(each, room);
        double head = new Annotated(heeded, free).plan(free.preferred()).head(shot);
        return new Annotated(heeded, Double.isInfinite(room.height()) ? free : figures.apply(each, new Size(room.width(), Math.max(1, room.height() - head)))).layout();
    }

    private static boolean isSaid(Shot shot) {
        return shot.look().of(Authored.TITLE).filter(title -> !title.isEmpty()).isPresent() || !notes(shot).isEmpty() || !stretches(shot).isEmpty()
                || shot.look().of(Authored.HIGHLIGHT_STEPS).isPresent() || shot.look().of(Authored.HIGHLIGHT_UNITS).isPresent();
    }

    private static List<Note> notes(Shot shot) {
        return shot.look().of(Authored.NOTE).orElse(List.of());
    }

    private static List<Stretch> stretches(Shot shot) {
        return shot.look().of(Authored.SPAN).orElse(List.of());
    }

    private Layout layout() {
        Plan plan = plan(base.preferred());
        Size whole = new Size(base.preferred().width() + plan.notes().wider(), base.preferred().height() + plan.head(shot));
        Layout layout = Layout.ofMoment(shot, whole, this::drawing);
        return base.grows() ? layout.growing() : layout;
    }

    /// @param size of the figure alone
    private Plan plan(Size size) {
        Drawing drawing = base.fitted(size);
        Places places = Places.of(drawing);
        List<String> title = shot.look().of(Authored.TITLE).filter(text -> !text.isEmpty()).map(text -> shot.look().type().wrapped(text, TextStyle.TITLE, size.width())).orElse(List.of());
        Map<Double, String> said = new LinkedHashMap<>();
        for (Note note : notes(shot)) {
            places.step(note.step()).ifPresent(place -> said.merge(place.getCenterX(), note.says(), (one, other) -> one + "\n" + other));
        }
        NoteBlock notes = NoteBlock.of(shot.look().type(), said.entrySet().stream().map(each -> new NoteBlock.Wanted(each.getKey(), each.getValue())).toList(), size.width());
        return new Plan(title, notes, Marks.of(shot.look(), stretches(shot), places, size.width()), drawing, places);
    }

    private Drawing drawing(Size size) {
        double usual = plan(base.preferred()).head(shot);
        double wider = plan(base.preferred()).notes().wider();
        Plan first = plan(new Size(size.width() - wider, size.height() - usual));
        Plan plan = first.head(shot) <= usual && first.notes().wider() <= wider ? first
                : plan(new Size(size.width() - Math.max(wider, first.notes().wider()), size.height() - Math.max(usual, first.head(shot))));
        double top = size.height() - plan.figure().size().height();
        Drawing figure = plan.figure().movedTo(0, top, size);
        return new Drawing(size, figure::hotspots, () -> described(figure.description()), graphics -> draw(new Ink(graphics, shot.look()), plan, top, figure));
    }

    /// The notes belong to what is seen.
    private String described(String description) {
        String said = notes(shot).stream().map(note -> shot.look().phrases().text("note.at", note.step(), note.says())).collect(Collectors.joining(" "));
        return said.isEmpty() ? description : description + " " + said;
    }

    private void draw(Ink ink, Plan plan, double top, Drawing figure) {
        double line = ink.look().type().lineHeight(TextStyle.TITLE);
        double y = top - plan.head(shot);
        for (String text : plan.title()) {
            ink.textIn(new Rectangle2D.Double(2, y, figure.size().width() - 2, line), text, TextStyle.TITLE, ink.palette().ink(), Ink.Anchor.START);
            y += line;
        }
        plan.marks().drawBehind(ink, top);
        figure.paint(ink.graphics());
        highlights(plan, top).forEach(area -> ink.outline(Ink.rounded(area, 3), ink.palette().ink(), 1.8));
        Free free = Free.of(plan.figure());
        plan.marks().drawOver(ink, top, free);
        double foot = top - plan.marks().height();
        plan.notes().labels().forEach(label -> drawNote(ink, label, foot, top, plan, free));
    }

    private List<Rectangle2D> highlights(Plan plan, double top) {
        List<Rectangle2D> areas = new ArrayList<>();
        for (Span span : shot.look().of(Authored.HIGHLIGHT_STEPS).orElse(List.of())) {
            areas.addAll(plan.places().pieces(span));
        }
        for (Span span : shot.look().of(Authored.HIGHLIGHT_UNITS).orElse(List.of())) {
            for (int unit = span.first(); unit <= Math.min(span.last(), shot.trace().hiddenSize()); unit++) {
                plan.places().unit(unit).stream().filter(row -> row.getWidth() > 2 * row.getHeight() || row.getHeight() > 12).forEach(areas::add);
            }
        }
        return areas.stream().<Rectangle2D>map(area -> new Rectangle2D.Double(area.getX(), area.getY() + top, area.getWidth(), area.getHeight())).toList();
    }

    private void drawNote(Ink ink, NoteBlock.Label label, double foot, double top, Plan plan, Free free) {
        String name = "note-" + (plan.notes().labels().indexOf(label) + 1);
        ink.part(name, () -> {
            Rectangle2D area = label.area();
            double line = ink.look().type().lineHeight(NoteBlock.STYLE);
            for (int i = 0; i < label.lines().size(); i++) {
                Rectangle2D place = new Rectangle2D.Double(area.getX() + 4, foot + area.getY() + i * line, area.getWidth() - 8, line);
                ink.textIn(place, label.lines().get(i), NoteBlock.STYLE, ink.palette().ink(), label.onRight() ? Ink.Anchor.START : Ink.Anchor.END);
            }
            double end = top + Optional.of(plan.places()).stream().flatMap(places -> notes(shot).stream().flatMap(note -> places.step(note.step()).stream()))
                    .filter(place -> place.getCenterX() == label.x()).mapToDouble(Rectangle2D::getY).min().orElse(0);
            plan.marks().free(label.x(), foot + area.getY(), top).forEach(part -> ink.line(label.x(), part[0], label.x(), part[1], ink.palette().quiet(), 1));
            free.down(label.x(), end - top).forEach(part -> ink.line(label.x(), top + part[0], label.x(), top + part[1], ink.palette().quiet(), 1));
            ink.disc(label.x(), end, 2 * ink.look().type().scale(), ink.palette().quiet());
        });
    }
}
