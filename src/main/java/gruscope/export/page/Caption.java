package gruscope.export.page;

import gruscope.figure.Lazy;
import gruscope.figure.Shot;
import gruscope.scene.file.SceneText;

import java.util.Locale;

/// The words that go along with a picture.
///
/// @param title       which model, at which step; of no step where none is read
/// @param description what is seen, in one or two sentences: the alt text
/// @param text        the whole caption as it would stand below the figure
/// @param packed      the scene's text form, made when it is asked for: of a large cell that takes longer than its picture
public record Caption(String title, String description, String text, Lazy<String> packed) {

    static Caption of(Shot shot, String description) {
        String title = shot.look().phrases().each(phrases -> phrases.text(shot.step() == 0 ? "caption.model" : "caption.title",
                shot.title(phrases), shot.cell().kind(), shot.trace().inputSize(), shot.trace().hiddenSize(), shot.step(), shot.trace().length()));
        String text = shot.look().phrases().first().text("caption.text", title, description, shot.convention());
        return new Caption(title, description, text, new Lazy<>(() -> SceneText.format(shot.run().scene().withMoment(shot.moment()))));
    }

    /// The scene's text form, from which the picture can be opened again.
    public String scene() {
        return packed.get();
    }

    /// The same that says by how much the states differ from those that another program computes.
    ///
    /// @param library    its name
    /// @param difference the largest, ≥ 0
    public Caption checked(Shot shot, String library, double difference) {
        String number = difference == 0 ? "0" : String.format(Locale.ROOT, "%.1e", difference);
        return new Caption(title, description, shot.look().phrases().first().text("caption.certified", text, library, number), packed);
    }

    /// All of it as a text file beside the picture.
    public String file() {
        return "Caption: " + text + "\n\nAlt text: " + description + "\n\nScene: " + scene() + "\n";
    }
}
