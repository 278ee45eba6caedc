package gruscope.export.ask;

import gruscope.BadInput;
import gruscope.Phrases;
import gruscope.Message;
import gruscope.scene.Scene;
import gruscope.scene.file.Presets;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SettingsTest {

    private static final Scene SCENE = Presets.named("count-since-reset");

    @Test
    void whatIsWrongIsToldWithThePlaceWhereItWasWritten() {
        assertEquals("--width: \"88mmm\" is no length; one is a number with px, mm, cm, in or pt, such as 88mm or 1600px", refusal(Setting.WIDTH, "88mmm", "--width"));
        assertEquals("figures.json:4:12: \"fast\" is no number", refusal(Setting.FPS, "fast", "figures.json:4:12"));
        assertEquals("--unit: \"1.5\" is no whole number", refusal(Setting.UNIT, "1.5", "--unit"));
        assertEquals("--loop: \"-1\" must be from 0 to 65535", refusal(Setting.LOOP, "-1", "--loop"));
        assertEquals("--text: \"curves\" is not accepted; there are text and outlines", refusal(Setting.TEXT, "curves", "--text"));
    }

    @Test
    void whatIsNotAskedForIsAsUsual() {
        Values values = Settings.NONE.read(SCENE);

        assertEquals(Optional.empty(), Settings.NONE.text(Setting.STEP));
        assertEquals(Optional.empty(), values.asked(Setting.PACE));
        assertEquals(FilmTiming.DEFAULT.pace(), values.get(Setting.PACE));
        assertEquals(SCENE.view(), values.view(SCENE));
    }

    @Test
    void whatIsAskedForGoesBeforeTheDefaults() {
        Settings defaults = Settings.NONE.with(Setting.THEME, "print", "defaults").with(Setting.DPI, "600", "defaults");
        Settings own = Settings.NONE.with(Setting.THEME, "dark", "own");

        Settings all = own.over(defaults);

        assertEquals(Optional.of("dark"), all.text(Setting.THEME));
        assertEquals(Optional.of("600"), all.text(Setting.DPI));
        assertEquals("own: no", assertThrows(BadInput.class, () -> all.at(Setting.THEME, () -> {
            throw new BadInput(Message.plain("no"));
        })).getMessage());
    }

    @Test
    void everySettingIsFoundByItsKeyAndSaysWhatItIs() {
        for (Setting<?> setting : Setting.values()) {
            assertEquals(Optional.of(setting), Setting.named(setting.key()));
            assertTrue(setting.description(Phrases.of("export", List.of(Locale.ENGLISH))).endsWith(".") && !setting.valueName().isBlank(), setting.key());
        }
        assertEquals(Optional.empty(), Setting.named("colour"));
    }

    @Test
    void aKeyOfTwoWordsHasAHyphenEverywhere() {
        Setting<Double> row = new Setting<>("line-width", "FACTOR", Setting.Group.DRESS, Form.number(0.5, 4));

        assertEquals("line-width", row.key());
        assertEquals("--line-width", row.option());
        assertThrows(IllegalArgumentException.class, () -> new Setting<>("line_width", "FACTOR", Setting.Group.DRESS, Form.number(0.5, 4)));
    }

    private static String refusal(Setting<?> setting, String value, String place) {
        return assertThrows(BadInput.class, () -> Settings.NONE.with(setting, value, place).read(SCENE)).getMessage();
    }
}
