package gruscope.cli;

import gruscope.Keyed;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/// `gruscope completion`: what a shell needs to complete commands, options, presets and figures.
@Command(name = "completion", mixinStandardHelpOptions = true,
        footer = {"  source <(gruscope completion bash)", "  gruscope completion bash > ~/.local/share/bash-completion/completions/gruscope", "  source <(gruscope completion zsh)"})
final class CompletionCommand implements Runnable {

    /// Shells there is a script for.
    enum Shell implements Keyed { BASH, ZSH }

    private final Supplier<CommandLine> program;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SHELL", completionCandidates = Shells.class)
    private Shell shell;

    /// @param program the program with all its commands
    CompletionCommand(Supplier<CommandLine> program) {
        this.program = program;
    }

    /// Both shells get the same script: zsh reads it through its own bashcompinit, which the script turns on.
    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        CommandLine whole = program.get();
        whole.getSubcommands().values().forEach(command -> nameValuesApart(command.getCommandSpec()));
        out.print(AutoComplete.bash("gruscope", whole));
        out.flush();
    }

    /// The script keeps what an option completes to under its value's name; options that share one, as `--width LENGTH` and `--pad LENGTH` do, would take
    /// each other's. One with nothing to complete to is offered nothing.
    private static void nameValuesApart(CommandSpec command) {
        for (OptionSpec option : List.copyOf(command.options())) {
            if (option.completionCandidates() != null && option.group() == null) {
                command.remove(option);
                command.addOption(OptionSpec.builder(option).paramLabel(option.longestName().replaceAll("^-+", ""))
                        .completionCandidates(option.completionCandidates().iterator().hasNext() ? option.completionCandidates() : null).build());
            }
        }
    }

    /// What a shell can complete its own name to.
    static final class Shells implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Keyed.keys(Shell.values()).iterator();
        }
    }
}
