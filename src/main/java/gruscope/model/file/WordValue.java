package gruscope.model.file;

import gruscope.BadInput;
import gruscope.Digits;
import gruscope.Message;
import gruscope.Quoted;
import gruscope.json.Json;


/// What a word beside a file's weights is set to: a text, a number, or a truth, for which 0 and 1 do as well.
final class WordValue {

    private WordValue() {
    }

    /// @throws BadInput if it is neither true nor false
    static boolean isYes(Json value, String name) {
        if (value instanceof Json.Truth(_, boolean yes)) {
            return yes;
        }
        if (value instanceof Json.Number(_, double number) && (number == 0 || number == 1)) {
            return number == 1;
        }
        if (value instanceof Json.Text(_, String text) && (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false"))) {
            return text.equalsIgnoreCase("true");
        }
        throw new BadInput(value.place().toString(), Message.says("thing-is", Quoted.name(name), said(value)), Message.says("accepted-are-true-and-false"));
    }

    /// Whether it is what alone it can be.
    ///
    /// @param only a [Double] or a [Boolean]
    static boolean says(Json value, Object only) {
        return switch (value) {
            case Json.Number(_, double number) -> only instanceof Boolean yes ? number == (yes ? 1 : 0) : only.equals(number);
            case Json.Truth(_, boolean yes) -> only.equals(yes);
            case Json.Text _, Json.Null _, Json.Sequence _, Json.Fieldset _ -> false;
        };
    }

    /// As messages have it.
    static Object said(Json value) {
        return switch (value) {
            case Json.Text(_, String text) -> Quoted.of(text);
            case Json.Number(_, double number) -> Digits.shortest(number);
            case Json.Truth(_, boolean yes) -> String.valueOf(yes);
            case Json.Null _, Json.Sequence _, Json.Fieldset _ -> value.kind();
        };
    }
}
