package gruscope.scene;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HashMap;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;

class LanguageTest {

    /// What POSIX reads first goes before the rest; an empty variable is none.
    @ParameterizedTest
    @CsvSource({
        "zh_CN.UTF-8, , , en, CHINESE", "C.UTF-8, zh_CN.UTF-8, zh_CN.UTF-8, zh, ENGLISH", "POSIX, , , zh, ENGLISH", ", zh_CN, en_GB.UTF-8, en, CHINESE", "'', '', zh_TW.UTF-8, en, CHINESE",
        ", , fr_FR.UTF-8, zh, ENGLISH", ", , , zh, CHINESE", ", , , en, ENGLISH", ", , , , ENGLISH"
    })
    void theSystemSpeaksWhatItsVariablesSay(String all, String messages, String lang, String found, Language expected) {
        Map<String, String> variables = new HashMap<>();
        variables.put("LC_ALL", all);
        variables.put("LC_MESSAGES", messages);
        variables.put("LANG", lang);

        assertEquals(expected, Language.ofSystem(variables::get, name -> name.equals("user.language") ? found : null));
    }
}
