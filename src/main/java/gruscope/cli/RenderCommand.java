package gruscope.cli;

import gruscope.BadInput;
import gruscope.Progress;
import gruscope.cli.out.ProgressLine;
import gruscope.cli.out.Terminal;
import gruscope.cli.speech.Misuse;
import gruscope.export.ask.Asking;
import gruscope.export.ask.Format;
import gruscope.export.make.Batch;
import gruscope.export.make.Existing;
import gruscope.export.make.Order;
import gruscope.export.make.Orders;
import gruscope.export.make.RenderWatch;
import gruscope.export.make.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

import static gruscope.Message.says;

/// `gruscope render`: figures as files, without a display.
@Command(name = "render", mixinStandardHelpOptions = true, modelTransformer = SettingOptions.class,
        footer = {"  gruscope render count-since-reset --figure cell --step 6 --beat candidate --theme print --width 88mm -o cell.png", "  gruscope render latch sentiment --figure strip,cell --step 1,3,5-7 --format svg,pdf -o figures/", "  gruscope render latch --figure cell --beat all --theme light,dark -o \"{beat}-{theme}.svg\"", "  gruscope render figures.json"})
final class RenderCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "SCENE", completionCandidates = SceneArgument.Completions.class)
    private List<String> scenes;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE|DIR|PATTERN")
    private String output;

    @Option(names = {"-f", "--format"}, paramLabel = "FORMAT", split = ",", completionCandidates = Endings.class)
    private List<String> formats = List.of();

    @Option(names = "--caption")
    private boolean caption;

    @Mixin
    private ReadingOptions options;

    @Option(names = {"-j", "--jobs"}, paramLabel = "N")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--no-clobber")
    private boolean noClobber;

    @Option(names = "--watch")
    private boolean watch;

    @Option(names = {"-q", "--quiet"})
    private boolean quiet;

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() {
        if (jobs < 1) {
            throw new Misuse(spec.commandLine(), says("jobs-must-be", jobs));
        }
        Asked asked = asked();
        if (asked.isPiped()) {
            if (json || caption) {
                throw new Misuse(spec.commandLine(), says("standard-output-is-taken", json ? "--json" : "--caption"));
            }
            new PipedPicture(asked.orders()).write();
            tell(asked);
            return 0;
        }
        if (!asked.hasPlace()) {
            throw new Misuse(spec.commandLine(), says("missing-output"));
        }
        if (watch) {
            watch();
            return 0;
        }
        Orders orders = asked.orders();
        tell(asked);
        return drawn(orders);
    }

    private void watch() {
        List<Path> files = scenes.stream().map(Path::of).filter(Files::isRegularFile).toList();
        if (files.isEmpty()) {
            throw new Misuse(spec.commandLine(), says("watch-needs-a-file"));
        }
        PrintWriter err = spec.commandLine().getErr();
        new RenderWatch().run(files, () -> asked().orders(), this::drawn, wrong -> {
            Complaint.print(wrong, Optional.empty(), err);
            err.flush();
        });
    }

    private int drawn(Orders orders) {
        long start = System.nanoTime();
        List<Result> results = made(orders.orders());
        RenderReport report = new RenderReport(orders, results, (System.nanoTime() - start) / 1e9);
        PrintWriter err = spec.commandLine().getErr();
        report.print(err, quiet || json);
        err.flush();
        if (json) {
            spec.commandLine().getOut().print(report.json());
            spec.commandLine().getOut().flush();
        }
        return report.allWell() ? 0 : 1;
    }

    /// Says what model files were taken for.
    private void tell(Asked asked) {
        if (!quiet && !json) {
            asked.told().forEach(spec.commandLine().getErr()::println);
            spec.commandLine().getErr().flush();
        }
    }

    /// What the command line asks for.
    ///
    /// @throws BadInput if a format or a figure file is none
    Asked asked() {
        Asking asking = new Asking(List.of(), SettingOptions.of(spec.commandLine().getParseResult()), formats(), caption ? Optional.of(true) : Optional.empty(),
                options.reading());
        return new Asked(scenes, Optional.ofNullable(output), asking);
    }

    private List<Result> made(List<Order> orders) {
        Existing existing = noClobber ? Existing.KEPT : Existing.REPLACED;
        if (quiet || !Terminal.showsErrors()) {
            return new Batch(orders, existing, Progress.UNWATCHED).run(jobs);
        }
        ProgressLine line = new ProgressLine(spec.commandLine().getErr());
        try {
            return new Batch(orders, existing, line).run(jobs);
        } finally {
            line.wipe();
        }
    }

    private List<Format> formats() {
        Set<Format> wanted = EnumSet.noneOf(Format.class);
        for (String format : formats) {
            wanted.add(BadInput.at("--format", () -> Format.named(format.strip())));
        }
        return List.copyOf(wanted);
    }

    /// What a shell can complete a format to.
    static final class Endings implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Format.endings().iterator();
        }
    }
}
