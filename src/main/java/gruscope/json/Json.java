package gruscope.json;

import gruscope.Message;

import java.util.List;
import java.util.Map;

import static gruscope.Message.says;

/// A JSON value and its place.
public sealed interface Json {

    Place place();

    /// What it is, for messages: `a number`, `a list` …
    Message kind();

    record Text(Place place, String value) implements Json {
        @Override
        public Message kind() {
            return says("json.string");
        }
    }

    record Number(Place place, double value) implements Json {
        @Override
        public Message kind() {
            return says("json.number");
        }
    }

    record Truth(Place place, boolean value) implements Json {
        @Override
        public Message kind() {
            return Message.plain(value ? "true" : "false");
        }
    }

    record Null(Place place) implements Json {
        @Override
        public Message kind() {
            return Message.plain("null");
        }
    }

    record Sequence(Place place, List<Json> items) implements Json {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public Message kind() {
            return says("json.list");
        }
    }

    /// Fields keep the order of the text.
    record Fieldset(Place place, Map<String, Json> fields) implements Json {
        @Override
        public Message kind() {
            return says("json.object");
        }
    }
}
