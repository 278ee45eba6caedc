package gruscope.cli;

import gruscope.figure.font.InstalledFonts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `gruscope fonts`: the families that `--font-family` takes.
@Command(name = "fonts", mixinStandardHelpOptions = true,
        footer = "  gruscope fonts")
final class FontsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        InstalledFonts.here().names().forEach(spec.commandLine().getOut()::println);
    }
}
