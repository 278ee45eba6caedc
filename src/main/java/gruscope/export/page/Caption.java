package gruscope.export.page;

import gruscope.figure.Shot;
import gruscope.scene.file.SceneText;

/// The words that go along with a picture.
///
/// @param title       which model, at which step
/// @param description what is seen, in one or two sentences: the alt text
/// @param convention  which of the several GRUs this is: `z keeps, reset after the product, two biases`
/// @param scene       the scene's text form, from which the picture can be opened again
public record Caption(String title, String description, String convention, String scene) {

    static Caption of(Shot shot, String description) {
        String title = shot.look().phrases().each(phrases -> phrases.text("caption.title", shot.title(phrases), shot.cell().kind(),
                shot.trace().inputSize(), shot.trace().hiddenSize(), shot.step(), shot.trace().length()));
        return new Caption(title, description, shot.convention(), SceneText.format(shot.run().scene().withMoment(shot.moment())));
    }

    /// The whole caption as it would stand below the figure.
    public String text() {
        return title + ". " + description + " (" + convention + ")";
    }

    /// All of it as a text file beside the picture.
    public String file() {
        return "Caption: " + text() + "\n\nAlt text: " + description + "\n\nScene: " + scene + "\n";
    }
}
