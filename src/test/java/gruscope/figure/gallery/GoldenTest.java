package gruscope.figure.gallery;

import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Lstm;
import gruscope.engine.cell.Rnn;
import gruscope.engine.cell.Switch;
import gruscope.engine.run.EveryCell;
import gruscope.engine.weights.WeightSet;
import gruscope.figure.Drawing;
import gruscope.figure.Figure;
import gruscope.figure.Shot;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Preference;
import gruscope.figure.ink.Preferences;
import gruscope.figure.wiring.WiringFigure;
import gruscope.figure.wiring.WiringStyle;
import gruscope.model.Model;
import gruscope.scene.Beside;
import gruscope.scene.Language;
import gruscope.scene.Moment;
import gruscope.scene.Scene;
import gruscope.scene.Span;
import gruscope.scene.Theme;
import gruscope.scene.View;
import gruscope.scene.file.Presets;
import gruscope.scene.run.Run;
import gruscope.scene.whatif.Change;
import gruscope.sequence.Numbers;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import javax.imageio.ImageIO;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

/// Every figure looks as it did when someone last looked at it and found it right.
///
/// `mvn test -Dtest=GoldenTest -Dgolden.accept=true` takes what is drawn now as right. Look at the pictures before committing them.
class GoldenTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Path FOUND = Path.of("target/golden");
    private static final boolean ACCEPT = Boolean.getBoolean("golden.accept");
    private static final int WIDEST = 900;
    private static final Moment MOMENT = new Moment(6, 5, 0.7);
    private static final Map<String, String> CELLS = Map.of("gru", "count-since-reset", "lstm", "count-since-reset-lstm", "rnn", "count-since-reset-rnn");

    @TestFactory
    Stream<DynamicTest> everyFigureLooksAsItDid() {
        return pictures().entrySet().stream().map(picture -> DynamicTest.dynamicTest(picture.getKey(), () ->
                compare(picture.getKey(), picture.getValue())));
    }

    @Test
    void noGoldenPictureIsLeftOver() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            Set<String> there = files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));

            assertEquals(pictures().keySet().stream().map(name -> name + ".png").collect(Collectors.toCollection(TreeSet::new)), there);
        }
    }

    private interface Picture {
        BufferedImage draw();
    }

    private static Map<String, Picture> pictures() {
        Map<String, Picture> pictures = new TreeMap<>();
        for (Figure figure : Gallery.figures()) {
            CELLS.forEach((cell, preset) -> pictures.put(figure.key() + "-" + cell, () -> draw(figure, preset, view -> view)));
        }
        for (Theme theme : EnumSet.complementOf(EnumSet.of(Theme.LIGHT))) {
            pictures.put("cell-" + theme.key(), () -> draw(Gallery.named("cell"), CELLS.get("gru"), view -> view.withTheme(theme)));
        }
        for (Language language : EnumSet.complementOf(EnumSet.of(Language.ENGLISH))) {
            for (String key : List.of("cell", "strip", "gates", "chart", "bill")) {
                pictures.put(key + "-" + language.key(), () -> draw(Gallery.named(key), CELLS.get("gru"), view -> view.withLanguage(language)));
            }
        }
        Beside both = new Beside(List.of(Lstm.KIND, Rnn.KIND), Beside.Match.UNITS);
        for (String key : List.of("beside", "cells")) {
            pictures.put(key + "-gru", () -> draw(Gallery.named(key), CELLS.get("gru"), view -> view.withBeside(both)));
        }
        for (int percent : new int[] {30, 70, 100}) {
            pictures.put("strip-folded-" + percent, () -> draw(Gallery.named("strip"), CELLS.get("gru"), view -> view.withFold(percent / 100.0)));
        }
        for (String key : List.of("strip", "gates", "states", "chart", "minimap", "weights")) {
            pictures.put(key + "-long", () -> draw(Gallery.named(key), longRun(), new Moment(2400, 5, 0.7)));
        }
        for (String key : List.of("gates", "chart", "minimap")) {
            Scene closer = longRun().withView(View.DEFAULT.withSteps(new Span(2390, 2420)).withUnits(new Span(9, 24)));
            pictures.put(key + "-closer", () -> draw(Gallery.named(key), closer, new Moment(2400, 5, 0.7)));
        }
        for (Cell cell : EveryCell.known()) {
            if (cell.switches().stream().allMatch(one -> one.topic().isImplied() ? one.isAsUsual() : one.topic() != Switch.Topic.FUNCTION || one.chosen().equals(one.choices().getFirst()))) {
                for (WiringStyle style : WiringStyle.values()) {
                    pictures.put("wiring-" + style.key() + "-" + named(cell), () -> wiring(cell, style));
                }
            }
        }
        return pictures;
    }

    /// `gru-before-keeps`: a cell and how it is set.
    private static String named(Cell cell) {
        return Stream.concat(Stream.of(cell.kind().key()), cell.switches().stream().filter(one -> one.topic() != Switch.Topic.FUNCTION && !one.topic().isImplied()).map(Switch::chosen)).collect(Collectors.joining("-"));
    }

    private static BufferedImage wiring(Cell cell, WiringStyle style) {
        WeightSet weights = WeightSet.random(cell, 2, 3, Biases.TWO, 11);
        Model model = new Model("any", "A cell.", Model.Provenance.RANDOM, weights, Optional.empty(), Optional.empty(), List.of());
        Scene scene = Scene.of(model, new Numbers(2), "0.5,-1 0,0.25 -0.75,1");
        Preferences chosen = Preferences.NONE.with(WiringFigure.STYLE, style).with(WiringFigure.VALUES, style == WiringStyle.BOXES).with(Preference.COLOURS, style == WiringStyle.ROUNDED);
        return draw(Gallery.named("wiring"), Shot.of(Run.of(scene), Look.of(scene.view()).preferring(chosen)).at(Moment.after(3, 0)));
    }

    /// More steps and units than there are pixels for.
    private static Scene longRun() {
        return Presets.named("random").with(new Change.Units(96)).withText("abbaacabca?c".repeat(250));
    }

    private static BufferedImage draw(Figure figure, String preset, UnaryOperator<View> dressed) {
        Scene scene = Presets.named(preset);
        return draw(figure, scene.withView(dressed.apply(scene.view())), MOMENT);
    }

    private static BufferedImage draw(Figure figure, Scene seen, Moment moment) {
        return draw(figure, Shot.of(Run.of(seen), Look.of(seen.view())).at(moment));
    }

    private static BufferedImage draw(Figure figure, Shot shot) {
        Drawing drawing = figure.lay(shot).drawing();
        double scale = Math.min(1, WIDEST / drawing.size().width());
        BufferedImage image = new BufferedImage((int) Math.round(scale * drawing.size().width()), (int) Math.round(scale * drawing.size().height()),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(shot.look().palette().panel());
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.scale(scale, scale);
        drawing.paint(graphics);
        graphics.dispose();
        return image;
    }

    private static void compare(String name, Picture picture) throws IOException {
        Path golden = GOLDEN.resolve(name + ".png");
        BufferedImage actual = picture.draw();
        if (ACCEPT) {
            Files.createDirectories(GOLDEN);
            ImageIO.write(actual, "png", golden.toFile());
            return;
        }
        if (!Files.exists(golden)) {
            reject(name, actual, "there is no " + golden);
        }
        PictureDifference difference = new PictureDifference(ImageIO.read(golden.toFile()), actual);
        if (!difference.isSmall()) {
            ImageIO.write(difference.picture(), "png", target(name, "diff").toFile());
            reject(name, actual, name + " " + difference);
        }
    }

    private static void reject(String name, BufferedImage actual, String why) throws IOException {
        ImageIO.write(actual, "png", target(name, "actual").toFile());
        fail(why + "; see " + FOUND + "/" + name + "-*.png. If what is drawn now is right: mvn test -Dtest=GoldenTest -Dgolden.accept=true");
    }

    private static Path target(String name, String what) throws IOException {
        Files.createDirectories(FOUND);
        return FOUND.resolve(name + "-" + what + ".png");
    }
}
