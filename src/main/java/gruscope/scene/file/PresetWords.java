package gruscope.scene.file;

import gruscope.Phrases;
import gruscope.model.Model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the models that come with the program, the presets' and the lessons', are called and say of themselves in other languages than their files' English. Any other
/// model speaks as it was written, in the languages it has.
public final class PresetWords {

    private static final Phrases CHINESE = Phrases.of("preset", List.of(Locale.SIMPLIFIED_CHINESE));

    private PresetWords() {
    }

    /// A model's title in each of the languages of these words.
    public static String title(Model model, Phrases phrases) {
        return phrases.each(language -> in(language, model, ".title").orElse(model.title()));
    }

    /// What a model says of itself, likewise.
    public static String about(Model model, Phrases phrases) {
        return phrases.each(language -> in(language, model, ".about").orElse(model.about().in(language.locale())));
    }

    private static Optional<String> in(Phrases language, Model model, String which) {
        return language.locale().getLanguage().equals("zh") ? keyOf(model).map(key -> CHINESE.text(key + which)) : Optional.empty();
    }

    private static Optional<String> keyOf(Model model) {
        return PresetModels.nameOf(model).or(() -> LessonModels.nameOf(model).map(name -> "lesson." + name));
    }
}
