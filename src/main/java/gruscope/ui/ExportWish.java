package gruscope.ui;

import gruscope.engine.Progress;
import gruscope.export.Format;
import gruscope.export.Pages;
import gruscope.export.Picture;
import gruscope.export.Recipe;
import gruscope.export.Settings;
import gruscope.scene.Run;

/// A picture that is asked for in the window: of which run, how, as what.
record ExportWish(Run run, Settings settings, Format format) {

    /// @throws gruscope.BadInput if it cannot be had
    Pages pages(Progress progress) {
        Recipe recipe = Recipe.of(run.scene(), settings);
        boolean asRun = recipe.scene().view().beside().equals(run.scene().view().beside());
        return asRun ? new Pages(recipe, run.seenIn(recipe.scene())) : new Pages(recipe, progress);
    }

    /// The file.
    ///
    /// @throws gruscope.BadInput if it cannot be made
    /// @throws java.util.concurrent.CancellationException if the watcher gives it up
    byte[] bytes(Progress progress) {
        return Picture.of(pages(progress), format, progress);
    }
}
