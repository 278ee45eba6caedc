package gruscope.json;

import java.util.List;
import java.util.Map;

/// A JSON value and its place.
public sealed interface Json {

    Place place();

    /// What it is, for messages: `a number`, `a list` …
    String kind();

    record Text(Place place, String value) implements Json {
        @Override
        public String kind() {
            return "a string";
        }
    }

    record Number(Place place, double value) implements Json {
        @Override
        public String kind() {
            return "a number";
        }
    }

    record Truth(Place place, boolean value) implements Json {
        @Override
        public String kind() {
            return value ? "true" : "false";
        }
    }

    record Null(Place place) implements Json {
        @Override
        public String kind() {
            return "null";
        }
    }

    record Sequence(Place place, List<Json> items) implements Json {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /// Fields keep the order of the text.
    record Fieldset(Place place, Map<String, Json> fields) implements Json {
        @Override
        public String kind() {
            return "an object";
        }
    }
}
