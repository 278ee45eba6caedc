package gruscope.cli;

import gruscope.Progress;

import java.io.PrintWriter;
import java.util.function.Supplier;

/// How far work has come, on one line of a terminal that is wiped at the end.
final class ProgressLine implements Progress {

    private static final int WIDTH = 30;
    private static final long PAUSE = 100_000_000;

    private final PrintWriter terminal;
    private long shown = System.nanoTime();
    private int length;

    ProgressLine(PrintWriter terminal) {
        this.terminal = terminal;
    }

    @Override
    public void at(double share) {
        at(share, () -> Math.round(100 * share) + " %");
    }

    /// The same with something else to say than the share.
    void at(double share, Supplier<String> said) {
        if (System.nanoTime() - shown < PAUSE) {
            return;
        }
        shown = System.nanoTime();
        int full = (int) Math.round(share * WIDTH);
        String line = "[" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] " + said.get();
        show(line + " ".repeat(Math.max(0, length - line.length())));
    }

    void wipe() {
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
