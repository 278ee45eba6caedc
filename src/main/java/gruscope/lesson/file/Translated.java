package gruscope.lesson.file;

import gruscope.BadInput;
import gruscope.lesson.Prose;
import gruscope.lesson.Said;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import static gruscope.Message.says;

/// A file of a course with its translations, which have the same sections.
///
/// @param first in English, with the blocks
/// @param other by language
record Translated(Sheet first, Map<String, Sheet> other) {

    /// @throws BadInput if a translation has other sections, or blocks of its own
    Translated {
        other.values().forEach(sheet -> check(first, sheet));
    }

    List<Section> sections() {
        return first.sections();
    }

    Said<String> head(String key) {
        return said(sheet -> sheet.text(key));
    }

    Said<Prose> intro() {
        return said(Sheet::intro);
    }

    Said<String> title(int section) {
        return of(section, Section::title);
    }

    Said<Prose> before(int section) {
        return of(section, Section::before);
    }

    Said<Prose> after(int section) {
        return of(section, Section::after);
    }

    private <T> Said<T> of(int section, Function<Section, T> part) {
        return said(sheet -> part.apply(sheet.sections().get(section)));
    }

    private <T> Said<T> said(Function<Sheet, T> part) {
        Map<String, T> said = new LinkedHashMap<>(Map.of(Locale.ENGLISH.getLanguage(), part.apply(first)));
        other.forEach((language, sheet) -> said.put(language, part.apply(sheet)));
        return new Said<>(said);
    }

    private static void check(Sheet first, Sheet sheet) {
        if (sheet.sections().size() != first.sections().size()) {
            throw new BadInput(sheet.source(), says("there-are-headings", sheet.sections().size()), says("as-many-as-in-were", first.source(), first.sections().size()));
        }
        for (int i = 0; i < first.sections().size(); i++) {
            Section own = sheet.sections().get(i);
            if (!own.block().isEmpty()) {
                throw new BadInput(own.place().toString(), says("a-translation-sets-no-scenes"), says("a-line-stands-where-the", first.source()));
            }
            if (own.after().isEmpty() != first.sections().get(i).after().isEmpty()) {
                throw new BadInput(own.place().toString(), own.after().isEmpty() ? says("there-is-no-text-after") : says("there-is-text-after-the"),
                        says("the-same-parts-as-in", first.sections().get(i).place()));
            }
        }
    }
}
