package gruscope.export.table;

import gruscope.Digits;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Numbers as lists of Python, with all digits that tell them apart from every other.
final class PythonList {

    private PythonList() {
    }

    static String number(double number) {
        return Digits.shortest(number);
    }

    static String of(double[] numbers) {
        return of(Arrays.stream(numbers).mapToObj(PythonList::number).toList());
    }

    static String of(double[][] rows) {
        return of(Arrays.stream(rows).map(PythonList::of).toList());
    }

    static String of(List<String> items) {
        return items.stream().collect(Collectors.joining(", ", "[", "]"));
    }
}
