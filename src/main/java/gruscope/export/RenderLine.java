package gruscope.export;

import gruscope.Digits;
import gruscope.engine.Beat;
import gruscope.engine.CellKind;
import gruscope.scene.Beside;
import gruscope.scene.Moment;
import gruscope.scene.Presets;
import gruscope.scene.Scene;
import gruscope.scene.SceneText;
import gruscope.scene.Span;
import gruscope.scene.View;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The command line that makes a picture again: `gruscope render latch --figure cell --step 2 -o cell.png`.
///
/// A scene that is a preset in another view or at another moment is named as that preset, and the differences as settings; any other is
/// written out as its text.
public final class RenderLine {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./][A-Za-z0-9_@%+=:,./-]*");
    private static final Pattern PLAIN_ON_WINDOWS = Pattern.compile("[A-Za-z0-9_@+=:,./\\\\][A-Za-z0-9_@+=:,./\\\\-]*");

    private RenderLine() {
    }

    /// @param caption whether caption and alt text are written beside it
    /// @param file    where the picture is to go
    /// @param windows whether it is quoted for that system's command line, or for a POSIX shell
    public static String of(Scene scene, Settings settings, boolean caption, String file, boolean windows) {
        Optional<String> preset = Presets.names().stream().filter(name -> isSeen(Presets.named(name), scene)).findFirst();
        Optional<Settings> told = preset.flatMap(name -> told(Presets.named(name), scene, settings));
        String subject = told.isPresent() ? preset.orElseThrow() : SceneText.format(scene);
        return "gruscope render " + quoted(subject, windows) + options(told.orElse(settings), windows)
                + (caption ? " --caption" : "") + " -o " + quoted(plain(file), windows);
    }

    /// The file's name as one that is no pattern, no option and no file of arguments.
    private static String plain(String file) {
        String name = file.replaceAll("[{}]", "");
        return name.startsWith("-") || name.startsWith("@") ? "./" + name : name;
    }

    private static String options(Settings settings, boolean windows) {
        StringBuilder options = new StringBuilder();
        for (Setting setting : Setting.values()) {
            settings.text(setting).ifPresent(value -> options.append(" --").append(setting.key()).append(' ').append(quoted(value, windows)));
        }
        return options.toString();
    }

    /// Whether a scene is a preset in another view or at another moment. Cells have beats of their own: only of the same model is the moment one
    /// that the preset could be at.
    private static boolean isSeen(Scene preset, Scene scene) {
        return preset.model().equals(scene.model()) && preset.withView(scene.view()).withMoment(scene.moment()).equals(scene);
    }

    /// The settings, and those that make of a preset the scene; none if that cannot be said in settings.
    private static Optional<Settings> told(Scene preset, Scene scene, Settings settings) {
        Settings told = settings.over(view(preset.view(), scene.view()));
        if (!settings.has(Setting.STEP) && !preset.moment().equals(scene.moment())) {
            Optional<Settings> moment = moment(scene, settings);
            if (moment.isEmpty()) {
                return Optional.empty();
            }
            told = told.over(moment.get());
        }
        View wanted = Recipe.of(scene, settings).scene().view();
        return Recipe.of(preset, told).scene().view().equals(wanted) ? Optional.of(told) : Optional.empty();
    }

    private static Optional<Settings> moment(Scene scene, Settings settings) {
        Moment moment = scene.moment();
        int steps = scene.encoding().encode(scene.reading()).tokens().size();
        if (moment.step() < 1 || moment.step() > steps || moment.fraction() != 1) {
            return Optional.empty();
        }
        List<String> beats = scene.program().weights().shared().cell().beats().stream().map(Beat::key).toList();
        Settings step = with(Settings.NONE, Setting.STEP, String.valueOf(moment.step()));
        return Optional.of(settings.has(Setting.BEAT) ? step : with(step, Setting.BEAT, beats.get(moment.beat())));
    }

    /// Settings for all that differs between two views.
    private static Settings view(View from, View to) {
        Settings settings = Settings.NONE;
        settings = differing(settings, Setting.UNIT, String.valueOf(from.unit() + 1), String.valueOf(to.unit() + 1));
        settings = differing(settings, Setting.ZOOM, Digits.shortest(from.zoom()), Digits.shortest(to.zoom()));
        settings = differing(settings, Setting.FOLD, Digits.shortest(from.fold()), Digits.shortest(to.fold()));
        settings = differing(settings, Setting.BESIDE, kinds(from.beside()), kinds(to.beside()));
        settings = differing(settings, Setting.MATCH, from.beside().match().key(), to.beside().match().key());
        settings = differing(settings, Setting.STEPS, stretch(from.steps()), stretch(to.steps()));
        settings = differing(settings, Setting.UNITS, stretch(from.units()), stretch(to.units()));
        settings = differing(settings, Setting.THEME, from.theme().key(), to.theme().key());
        settings = differing(settings, Setting.RAMP, from.ramp().key(), to.ramp().key());
        return differing(settings, Setting.LANGUAGE, from.language().key(), to.language().key());
    }

    private static Settings differing(Settings settings, Setting setting, String from, String to) {
        return from.equals(to) ? settings : with(settings, setting, to);
    }

    private static Settings with(Settings settings, Setting setting, String value) {
        return settings.with(setting, value, "--" + setting.key());
    }

    private static String kinds(Beside beside) {
        return beside.isNothing() ? "nothing" : beside.kinds().stream().map(CellKind::name).map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(","));
    }

    private static String stretch(Span span) {
        return span.first() + "-" + span.last();
    }

    private static String quoted(String text, boolean windows) {
        if ((windows ? PLAIN_ON_WINDOWS : PLAIN).matcher(text).matches()) {
            return text;
        }
        return windows ? "\"" + text.replace("\"", "\\\"") + "\"" : "'" + text.replace("'", "'\\''") + "'";
    }
}
