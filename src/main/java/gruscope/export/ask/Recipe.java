package gruscope.export.ask;

import gruscope.figure.font.Fonts;
import gruscope.figure.gallery.Arrangement;
import gruscope.figure.ink.Preferences;
import gruscope.scene.Scene;

import java.util.Optional;
import java.util.OptionalDouble;

/// How a scene is made into a picture: settings that have been read, every one of them possible.
///
/// @param scene       in the view and at the moment that are asked for
/// @param arrangement what is drawn
/// @param text        whether letters stay text where the format has text; as suits the format where nothing was said
/// @param paged       whether a format that has pages shows a film's frames on them
/// @param cropped     whether the picture ends where its ink does, but for the margin
/// @param data        whether the numbers that are shown are written beside, as CSV
/// @param certified   the library whose difference from the states the caption says, or `none`
/// @param words       whether pictures have words, or signs alone
/// @param fonts       the author's, where the bundled ones are not wanted
/// @param preferences what an author chose that no scene has
public record Recipe(Scene scene, Arrangement arrangement, Sheet sheet, Background ground, Optional<Boolean> text, FilmTiming motion,
                     boolean paged, boolean cropped, boolean data, String certified, boolean words, Optional<Fonts> fonts, Preferences preferences) {

    private static final double SCREEN_DPI = 96;
    private static final double PAPER_DPI = 300;
    private static final double MOTION_FPS = 20;

    /// @throws gruscope.BadInput with the place of what cannot be had
    public static Recipe of(Scene scene, Settings settings) {
        Values asked = settings.read(scene);
        Scene seen = scene.withView(asked.view(scene))
                .withMoment(Moments.of(scene).at(asked.asked(Setting.STEP), asked.asked(Setting.BEAT), scene.moment()));
        Arrangement arrangement = new Arrangement(asked.get(Setting.FIGURE).rows(), asked.get(Setting.LETTERS));
        return new Recipe(seen, arrangement, sheet(asked), asked.get(Setting.BACKGROUND), asked.asked(Setting.TEXT), motion(asked), asked.asked(Setting.ANIMATE).isPresent(),
                asked.get(Setting.CROP), asked.get(Setting.DATA), asked.get(Setting.CERTIFIED), asked.get(Setting.WORDS), asked.asked(Setting.FONT_FAMILY), asked.preferences());
    }

    private static Sheet sheet(Values asked) {
        Optional<SheetSize> size = asked.asked(Setting.SIZE);
        Optional<Length> width = asked.asked(Setting.WIDTH).or(() -> size.map(SheetSize::width));
        Optional<Length> height = asked.asked(Setting.HEIGHT).or(() -> size.flatMap(SheetSize::height));
        Optional<Length> pad = asked.asked(Setting.PAD).or(() -> size.flatMap(SheetSize::pad));
        boolean paper = width.filter(Length::isPhysical).isPresent() || height.filter(Length::isPhysical).isPresent();
        double dpi = asked.asked(Setting.DPI).orElse(paper ? PAPER_DPI : SCREEN_DPI);
        return new Sheet(width, height, pad, dpi, asked.asked(Setting.FONT).map(OptionalDouble::of).orElse(OptionalDouble.empty()));
    }

    private static FilmTiming motion(Values asked) {
        FilmTiming.Per per = asked.get(Setting.ANIMATE);
        double fps = asked.asked(Setting.FPS).orElse(per == FilmTiming.Per.MOTION ? MOTION_FPS : FilmTiming.DEFAULT.fps());
        return new FilmTiming(per, fps, asked.get(Setting.PACE), asked.get(Setting.HOLD), asked.get(Setting.LOOP));
    }
}
