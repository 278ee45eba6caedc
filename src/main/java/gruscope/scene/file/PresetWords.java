package gruscope.scene.file;

import gruscope.Phrases;
import gruscope.model.Model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the models that come with the program, the presets' and the lessons', are called and say of themselves in other languages than their files' English. Any other
/// model speaks as it was written, in the languages it has.
public final class PresetWords {

    private static final Phrases CHINESE = Phrases.of("preset", List.of(Locale.SIMPLIFIED_CHINESE));

    /// What exercises make that no preset is called after.
    private static final Map<String, String> MADE = Map.of("Remember the first symbol", "made.first", "Parity", "made.parity", "Sine, one step ahead", "made.sine");

    private PresetWords() {
    }

    /// A model's title in each of the languages of these words. One that is called as a preset or a lesson's model is has its title, though it may have been changed since, or made anew.
    public static String title(Model model, Phrases phrases) {
        return phrases.each(language -> in(language, keyOf(model).or(() -> namesake(model)), ".title").orElse(model.title()));
    }

    /// What a model says of itself, likewise.
    public static String about(Model model, Phrases phrases) {
        return phrases.each(language -> in(language, keyOf(model), ".about").orElse(model.about().in(language.locale())));
    }

    private static Optional<String> in(Phrases language, Optional<String> model, String which) {
        return language.locale().getLanguage().equals("zh") ? model.map(key -> CHINESE.text(key + which)) : Optional.empty();
    }

    private static Optional<String> namesake(Model model) {
        return PresetModels.titled(model.title()).or(() -> LessonModels.titled(model.title()).map(name -> "lesson." + name)).or(() -> Optional.ofNullable(MADE.get(model.title())));
    }

    private static Optional<String> keyOf(Model model) {
        return PresetModels.nameOf(model).or(() -> LessonModels.nameOf(model).map(name -> "lesson." + name));
    }
}
