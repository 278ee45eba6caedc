package gruscope.cli;

import gruscope.BadInput;
import gruscope.engine.CellKind;
import gruscope.scene.Beside;
import gruscope.scene.Ramp;
import gruscope.scene.Scene;
import gruscope.scene.Theme;
import gruscope.scene.View;
import picocli.CommandLine.Option;

import java.util.Arrays;
import java.util.List;

/// The options that change a scene's view; what is not given stays as the scene has it.
final class ViewOptions {

    @Option(names = "--theme", paramLabel = "NAME", description = "light, dark, print or projector. Default: the scene's own.")
    private String theme;

    @Option(names = "--ramp", paramLabel = "NAME", description = "The hues of positive and negative: puor, rdbu or prgn. Default: the scene's own.")
    private String ramp;

    @Option(names = "--fold", paramLabel = "SHARE", description = "How far the film strip is folded into one cell, from 0 to 1. Default: the scene's own.")
    private Double fold;

    @Option(names = "--beside", paramLabel = "CELLS", description = "Cells that read the same sequence beside, such as lstm,rnn. Default: the scene's own.")
    private String beside;

    @Option(names = "--match", paramLabel = "BY", description = "What a cell beside has in common: units or budget. Default: the scene's own.")
    private String match;

    Scene applied(Scene scene) {
        View view = scene.view();
        if (theme != null) {
            view = view.withTheme(Theme.named(theme));
        }
        if (ramp != null) {
            view = view.withRamp(Ramp.named(ramp));
        }
        if (fold != null) {
            view = view.withFold(share(fold));
        }
        List<CellKind> kinds = beside == null ? view.beside().kinds() : Arrays.stream(beside.split(",")).map(CellKind::named).toList();
        Beside.Match by = match == null ? view.beside().match() : Beside.Match.named(match);
        return scene.withView(view.withBeside(new Beside(kinds, by)));
    }

    private static double share(double fold) {
        if (!(fold >= 0 && fold <= 1)) {
            throw new BadInput("--fold is " + fold + "; it must be from 0 to 1");
        }
        return fold;
    }
}
