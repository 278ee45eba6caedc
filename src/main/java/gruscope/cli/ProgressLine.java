package gruscope.cli;

import gruscope.Progress;

import java.io.PrintWriter;

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
        if (System.nanoTime() - shown < PAUSE) {
            return;
        }
        shown = System.nanoTime();
        int full = (int) Math.round(share * WIDTH);
        show("[" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] " + Math.round(100 * share) + " %");
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
