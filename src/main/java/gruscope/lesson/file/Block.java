package gruscope.lesson.file;

import gruscope.BadInput;
import gruscope.Quoted;
import gruscope.lesson.amount.AmountParser;
import gruscope.lesson.amount.Condition;
import gruscope.lesson.amount.Quantity;
import gruscope.scene.whatif.WhatIfJson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static gruscope.Message.says;

/// The block of a section, read key by key.
final class Block {

    static final List<String> PANELS = List.of("memory", "code", "bill", "what-if");

    private final Section section;

    /// @param known the keys that may stand in it besides those that set scenes, and what may stand before the latter
    /// @throws BadInput at the first line with another key
    Block(Section section, List<String> known, List<String> befores) {
        this.section = section;
        List<String> keys = new ArrayList<>(SceneSetter.KEYS);
        befores.forEach(before -> SceneSetter.KEYS.forEach(key -> keys.add(before + " " + key)));
        keys.addAll(known);
        for (Entry line : section.block()) {
            if (!keys.contains(line.key())) {
                throw BadInput.unknown(says("is-no-key-here", Quoted.of(line.key())), line.key(), says("there-are"), keys).at(line.place());
            }
        }
    }

    Optional<Entry> one(String key) {
        List<Entry> found = all(key);
        if (found.size() > 1) {
            throw found.get(1).place().refuse(says("stands-twice", key));
        }
        return found.stream().findFirst();
    }

    List<Entry> all(String key) {
        return section.block().stream().filter(line -> line.key().equals(key)).toList();
    }

    List<Entry> lines() {
        return section.block();
    }

    /// @throws BadInput if the line is missing
    Entry need(String key) {
        return one(key).orElseThrow(() -> new BadInput(section.place().toString(), says("the-block-has-no", key), says("a-line-of-key-was-expected", key)));
    }

    /// All conditions under a key as one, which holds if all of them do.
    Condition conditions(String key) {
        if (all(key).isEmpty()) {
            need(key);
        }
        return new Condition(all(key).stream().flatMap(line -> condition(line).all().stream()).toList());
    }

    List<Condition> each(String key) {
        return all(key).stream().map(Block::condition).toList();
    }

    List<Quantity> looks() {
        return all("look").stream().map(line -> BadInput.near(line.place(), () -> AmountParser.quantity(line.value()))).toList();
    }

    Optional<String> panel() {
        return one("panel").map(line -> {
            if (!PANELS.contains(line.value())) {
                throw BadInput.unknown(says("is-no-panel", Quoted.of(line.value())), line.value(), says("there-are"), PANELS).at(line.place());
            }
            return line.value();
        });
    }

    Set<String> kinds(String key) {
        Entry line = need(key);
        return Stream.of(line.value().split("[,\\s]+")).map(kind -> {
            if (!WhatIfJson.kinds().contains(kind)) {
                throw BadInput.unknown(says("is-no-kind-of-what", Quoted.of(kind)), kind, says("there-are"), WhatIfJson.kinds()).at(line.place());
            }
            return kind;
        }).collect(Collectors.toSet());
    }

    static Condition condition(Entry line) {
        return BadInput.near(line.place(), () -> AmountParser.condition(line.value()));
    }
}
