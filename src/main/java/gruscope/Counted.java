package gruscope;

/// A number of things within a message: `1 unit`, `2 units`.
public final class Counted {

    private Counted() {
    }

    /// @param one what each of them is called, such as `unit`; several of them end in an s
    public static String of(long number, String one) {
        return of(number, one, one + "s");
    }

    /// @param one     what follows the number where there is one, such as `step fits`
    /// @param several what follows any other number, such as `steps fit`
    public static String of(long number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }
}
