package gruscope.ui.export;

import gruscope.Progress;
import gruscope.export.ask.Format;
import gruscope.export.ask.Recipe;
import gruscope.export.ask.Settings;
import gruscope.export.make.Picture;
import gruscope.export.page.Pages;
import gruscope.scene.run.Run;

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
