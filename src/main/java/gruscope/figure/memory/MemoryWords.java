package gruscope.figure.memory;

import gruscope.Phrases;
import gruscope.engine.run.Gradients;
import gruscope.engine.run.Trace;
import gruscope.figure.Extent;
import gruscope.figure.Shot;
import gruscope.figure.beside.BesideLayout;
import gruscope.scene.Span;

import java.awt.geom.Rectangle2D;
import java.util.StringJoiner;

/// What [MemoryFigure] says of a run and of the cells beside: above each cell's strips, at a step, and as a whole.
final class MemoryWords {

    /// As wide as a number gets.
    private static final String WIDEST_NUMBER = "1.2e−308";

    private MemoryWords() {
    }

    /// What becomes of a gradient on its way from the last state to the first that is drawn, and what became of it before all what-ifs.
    static String head(MemoryStrip strip, Phrases phrases) {
        String total = total(strip, phrases);
        return strip.before().map(before -> phrases.text("memory.before", total, MemoryRow.number(before.spectral(strip.first() - 1)))).orElse(total);
    }

    /// About the same with the widest numbers, before the derivatives are found.
    static String widestHead(Shot shot, Phrases phrases) {
        Trace trace = shot.trace();
        int to = shot.steps().first() - 1;
        String total = to == 0 ? phrases.text("memory.total", trace.length(), WIDEST_NUMBER) : phrases.text("memory.back", trace.length(), to, WIDEST_NUMBER);
        return shot.overflow().orElseGet(() -> shot.run().before().isPresent() ? phrases.text("memory.before", total, WIDEST_NUMBER) : total);
    }

    private static String total(MemoryStrip strip, Phrases phrases) {
        if (!strip.isAffordable() || strip.first() > strip.last()) {
            return "";
        }
        Gradients gradients = strip.gradients();
        int to = strip.first() - 1;
        String product = MemoryRow.number(gradients.spectral(to));
        if (to > gradients.first()) {
            return phrases.text("memory.back", gradients.length(), to, product);
        }
        return phrases.text(to == 0 ? "memory.total" : "memory.partly", gradients.length() - to, product);
    }

    /// Which number of which cell a step's column is.
    static String title(MemoryStrip strip, int step) {
        return strip.shot().look().phrases().each(phrases ->
                strip.shot().look().symbols().inWords(phrases.text("memory.of", strip.shot().cell().kind().name(), phrases.text(strip.row().key()), step)));
    }

    /// Of the steps that are drawn, of every cell whose derivatives can be had.
    static String description(Shot shot) {
        StringJoiner text = new StringJoiner(" ");
        for (Shot lane : BesideLayout.shots(shot)) {
            MemoryStrip strip = new MemoryStrip(lane, MemoryRow.NOW, new Rectangle2D.Double());
            if (strip.isAffordable() && strip.first() <= strip.last()) {
                text.add(description(strip, name(shot, lane)) + lane.overflowSentence());
            }
        }
        return text.toString();
    }

    /// A cell beside others also says where its weights come from: what random weights forget, trained ones may keep.
    private static String name(Shot shot, Shot lane) {
        String kind = lane.cell().kind().name();
        Phrases phrases = lane.look().phrases();
        return shot.run().neighbours().isEmpty() ? kind : phrases.text("memory.lane", kind, lane.origin(phrases));
    }

    private static String description(MemoryStrip strip, String name) {
        Gradients gradients = strip.gradients();
        int strongest = strip.first();
        for (int step = strongest; step <= strip.last(); step++) {
            strongest = isStronger(gradients.influence(step), gradients.influence(strongest)) ? step : strongest;
        }
        if (!Double.isFinite(gradients.influence(strongest)) || !Double.isFinite(gradients.spectral(strip.first() - 1))) {
            return overflowed(strip, name);
        }
        boolean all = strip.first() == 1 && strip.last() == gradients.length();
        Shot lane = strip.shot();
        String key = gradients.influence(strongest) == 0 ? "memory.description.forgotten" : all ? "memory.description" : "memory.description.part";
        return lane.look().phrases().text(key, name, strongest,
                MemoryRow.number(gradients.influence(strongest)), strip.first() - 1, MemoryRow.number(gradients.spectral(strip.first() - 1)),
                new Extent(lane).steps(new Span(strip.first(), strip.last())));
    }

    /// What is no finite number is passed over.
    private static boolean isStronger(double influence, double than) {
        return Double.isFinite(influence) && !(influence <= than);
    }

    /// Where a gradient has overflowed on its way to the first step that is drawn: how far it came.
    private static String overflowed(MemoryStrip strip, String name) {
        Gradients gradients = strip.gradients();
        Phrases phrases = strip.shot().look().phrases();
        int to = gradients.length();
        while (to > strip.first() && Double.isFinite(gradients.spectral(to - 1))) {
            to--;
        }
        return to == gradients.length() ? phrases.text("memory.description.none", name)
                : phrases.text("memory.description.overflowed", name, to, MemoryRow.number(gradients.spectral(to)));
    }
}
