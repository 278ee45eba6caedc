package gruscope.ui.memory;

import gruscope.scene.file.Presets;

import java.io.IOException;
import java.nio.file.Path;

/// A process that keeps a draft and then only waits, to be killed by [DraftsTest].
final class HeldDraft {

    private HeldDraft() {
    }

    public static void main(String[] arguments) throws IOException {
        new Drafts(Path.of(arguments[0])).begin().keep(Presets.named("latch").withText("S·C"));
        System.out.println("kept");
        int read = System.in.read();
        System.exit(read);
    }
}
