package gruscope.scene;

/// A stretch of steps or of units that is looked at closely.
///
/// @param first from 1
/// @param last  at least `first`; a stretch may end beyond what there is, and then means all of it
public record Span(int first, int last) {

    /// All there are.
    public static final Span ALL = new Span(1, Integer.MAX_VALUE);

    public Span {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("from " + first + " to " + last);
        }
    }

    public int length() {
        return last - first + 1;
    }

    public boolean holds(int number) {
        return number >= first && number <= last;
    }

    /// The part of it that is there.
    ///
    /// @param count how many there are, at least 1
    public Span within(int count) {
        int end = Math.min(last, count);
        return new Span(Math.min(first, end), end);
    }

    /// Longer or shorter by a factor, with what lies at a share of it (0 … 1) staying where it is; all of it becomes [#ALL].
    public Span zoomed(double factor, double at, int count) {
        Span now = within(count);
        int length = (int) Math.clamp(Math.round(now.length() * factor), 1, count);
        int wanted = (int) Math.round(now.first + at * (now.length() - length));
        return of(wanted, length, count);
    }

    /// Moved by a number of steps or units, as far as there are any.
    public Span panned(int by, int count) {
        Span now = within(count);
        return of(now.first + by, now.length(), count);
    }

    /// Moved just so far that a number is in it.
    public Span showing(int number, int count) {
        Span now = within(count);
        return now.holds(number) ? this : panned(number < now.first ? number - now.first : number - now.last, count);
    }

    private static Span of(int first, int length, int count) {
        if (length >= count) {
            return ALL;
        }
        int begin = Math.clamp(first, 1, count - length + 1);
        return new Span(begin, begin + length - 1);
    }
}
