package gruscope.export;

import gruscope.BadInput;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SettingsTest {

    @Test
    void whatIsWrongIsToldWithThePlaceWhereItWasWritten() {
        Settings settings = Settings.NONE.with(Setting.WIDTH, "88mmm", "--width").with(Setting.FPS, "fast", "figures.json:4:12")
                .with(Setting.UNIT, "1.5", "--unit").with(Setting.LOOP, "-1", "--loop").with(Setting.TEXT, "curves", "--text");

        assertEquals("--width: \"88mmm\" is no length; one is a number with px, mm, cm, in or pt, such as 88mm or 1600px",
                refusal(() -> settings.read(Setting.WIDTH, Length::parse)));
        assertEquals("figures.json:4:12: \"fast\" is no number", refusal(() -> settings.number(Setting.FPS, 0.1, 60)));
        assertEquals("--unit: \"1.5\" is no whole number", refusal(() -> settings.whole(Setting.UNIT, 1, 4)));
        assertEquals("--loop: \"-1\" must be from 0 to 10", refusal(() -> settings.whole(Setting.LOOP, 0, 10)));
        assertEquals("--text: \"curves\" is not accepted; there are text and outlines", refusal(() -> settings.oneOf(Setting.TEXT, List.of("text", "outlines"), "")));
    }

    @Test
    void whatIsNotAskedForIsNotThere() {
        assertEquals(Optional.empty(), Settings.NONE.text(Setting.STEP));
        assertEquals(OptionalInt.empty(), Settings.NONE.whole(Setting.UNIT, 1, 4));
        assertEquals(OptionalDouble.empty(), Settings.NONE.number(Setting.DPI, 1, 2));
        assertEquals("text", Settings.NONE.oneOf(Setting.TEXT, List.of("text"), "text"));
    }

    @Test
    void whatIsAskedForGoesBeforeTheDefaults() {
        Settings defaults = Settings.NONE.with(Setting.THEME, "print", "defaults").with(Setting.DPI, "600", "defaults");
        Settings own = Settings.NONE.with(Setting.THEME, "dark", "own");

        Settings all = own.over(defaults);

        assertEquals(Optional.of("dark"), all.text(Setting.THEME));
        assertEquals(Optional.of("600"), all.text(Setting.DPI));
        assertTrue(all.refused(Setting.THEME, "no").getMessage().startsWith("own: "));
    }

    @Test
    void everySettingIsFoundByItsKeyAndSaysWhatItIs() {
        for (Setting setting : Setting.values()) {
            assertEquals(Optional.of(setting), Setting.named(setting.key()));
            assertTrue(setting.description().endsWith(".") && !setting.valueName().isBlank(), setting.key());
        }
        assertEquals(Optional.empty(), Setting.named("colour"));
    }

    private static String refusal(Runnable reading) {
        return assertThrows(BadInput.class, reading::run).getMessage();
    }
}
