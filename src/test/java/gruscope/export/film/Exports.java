package gruscope.export.film;

import gruscope.Progress;
import gruscope.export.ask.Format;
import gruscope.export.ask.Recipe;
import gruscope.export.ask.Setting;
import gruscope.export.ask.Settings;
import gruscope.export.make.Picture;
import gruscope.export.page.Pages;
import gruscope.scene.Scene;
import gruscope.scene.file.Presets;
import gruscope.scene.file.SceneJson;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

/// Pictures for tests, as a command line would ask for them.
public final class Exports {

    private Exports() {
    }

    /// @param settings as in `--figure cell --step 2`
    public static Pages pages(Scene scene, String settings) {
        Settings asked = Settings.NONE;
        String[] words = settings.isBlank() ? new String[0] : settings.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            asked = asked.with(Setting.named(words[i].substring(2)).orElseThrow(), words[i + 1], words[i]);
        }
        return new Pages(Recipe.of(scene, asked), Progress.UNWATCHED);
    }

    static Pages pages(String preset, String settings) {
        return pages(Presets.named(preset), settings);
    }

    /// The opinion of a film with some of its words in Chinese.
    public static Scene chinese() {
        String json = SceneJson.format(Presets.named("sentiment"));
        return SceneJson.parse(json.replace("good", "很好").replace("movie", "电影"), "chinese.json");
    }

    public static byte[] picture(Scene scene, String settings, Format format) {
        return Picture.of(pages(scene, settings), format, Progress.UNWATCHED);
    }

    public static byte[] picture(String preset, String settings, Format format) {
        return picture(Presets.named(preset), settings, format);
    }

    /// A film's frames as they are drawn, for comparison.
    static Film film(Pages pages) {
        return new Film(pages, 1, pages.ground(), Film.Sides.ANY, Progress.UNWATCHED);
    }

    /// Gives up when it is told for the third time.
    static Progress impatient() {
        AtomicInteger told = new AtomicInteger();
        return _ -> {
            if (told.incrementAndGet() == 3) {
                throw new CancellationException();
            }
        };
    }
}
