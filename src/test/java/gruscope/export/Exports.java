package gruscope.export;

import gruscope.engine.Progress;
import gruscope.scene.Presets;
import gruscope.scene.Scene;

/// Pictures for tests, as a command line would ask for them.
final class Exports {

    private Exports() {
    }

    /// @param settings as in `--figure cell --step 2`
    static Pages pages(Scene scene, String settings) {
        Settings asked = Settings.NONE;
        String[] words = settings.isBlank() ? new String[0] : settings.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            asked = asked.with(Setting.named(words[i].substring(2)).orElseThrow(), words[i + 1], words[i]);
        }
        return new Pages(Recipe.of(scene, asked), Progress.UNWATCHED);
    }

    static byte[] picture(Scene scene, String settings, Format format) {
        return Picture.of(pages(scene, settings), format, Progress.UNWATCHED);
    }

    static byte[] picture(String preset, String settings, Format format) {
        return picture(Presets.named(preset), settings, format);
    }
}
