package gruscope.cli.out;

import gruscope.Progress;
import gruscope.cli.speech.Speech;
import gruscope.engine.learn.Verdict;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Supplier;

import static gruscope.Message.says;

/// How far work has come, on one line of a terminal that is wiped at the end.
public final class ProgressLine implements Progress {

    private static final int WIDTH = 30;
    private static final long PAUSE = 100_000_000;

    private final PrintWriter terminal;
    private long shown = System.nanoTime();
    private int length;

    public ProgressLine(PrintWriter terminal) {
        this.terminal = terminal;
    }

    @Override
    public void at(double share) {
        at(share, () -> Math.round(100 * share) + " %");
    }

    /// How far training is, and how the cell does.
    public void at(int update, int updates, Verdict verdict) {
        at(update / (double) updates, () -> Speech.of(says("training", update, updates, String.format(Locale.ROOT, "%.4g", verdict.loss()), String.format(Locale.ROOT, "%.1f", 100 * verdict.right()))));
    }

    private void at(double share, Supplier<String> said) {
        if (System.nanoTime() - shown < PAUSE) {
            return;
        }
        shown = System.nanoTime();
        int full = (int) Math.round(share * WIDTH);
        String line = "[" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] " + said.get();
        show(line + " ".repeat(Math.max(0, length - line.length())));
    }

    public void wipe() {
        if (length > 0) {
            show(" ".repeat(length));
            terminal.print("\r");
            terminal.flush();
        }
    }

    private void show(String line) {
        terminal.print("\r" + line);
        terminal.flush();
        length = line.length();
    }
}
