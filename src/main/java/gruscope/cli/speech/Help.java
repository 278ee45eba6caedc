package gruscope.cli.speech;

import gruscope.Phrases;
import gruscope.export.ask.Setting;

import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/// The words of all help, as picocli looks them up: `messages/help.properties` and its translations, and what each [Setting] says of itself.
public final class Help extends ResourceBundle {

    private final Map<String, String> words = new HashMap<>();

    /// @param rendering the qualified name of the command that has the settings as options
    public Help(Locale language, String rendering) {
        ResourceBundle help = ResourceBundle.getBundle("messages.help", language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        help.keySet().forEach(key -> words.put(key, help.getString(key)));
        Phrases export = Phrases.of("export", List.of(language));
        Setting.values().forEach(setting -> words.put(rendering + "." + setting.key(), setting.description(export)));
    }

    @Override
    protected Object handleGetObject(String key) {
        return words.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(words.keySet());
    }
}
