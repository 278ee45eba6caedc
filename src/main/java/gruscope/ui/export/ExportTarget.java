package gruscope.ui.export;

import gruscope.Phrases;
import gruscope.export.ask.Format;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/// Asks where a picture is to go.
public interface ExportTarget {

    /// @param folder where to begin, if that is known
    /// @param name   what the file might be called
    /// @return none if it is to go nowhere
    Optional<Path> ask(Window owner, Optional<Path> folder, String name, Format format);

    /// The system's own dialog, which itself asks before a file is replaced.
    static ExportTarget chooser(Phrases phrases) {
        return (owner, folder, name, format) -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(phrases.text("export.title"));
            chooser.setInitialFileName(name);
            folder.ifPresent(known -> chooser.setInitialDirectory(known.toFile()));
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(phrases.text("export.format." + format.ending()), "*." + format.ending()));
            return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
        };
    }
}
