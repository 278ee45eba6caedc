package gruscope;

/// How much memory there is. What an input asks for is worked out before it is made, and refused where it does not fit.
public final class Memory {

    private Memory() {
    }

    /// A share of all that the program may take, in bytes.
    public static long share(double share) {
        return (long) (share * Runtime.getRuntime().maxMemory());
    }

    /// For messages, rounded up: `17 MB`.
    public static String megabytes(long bytes) {
        return (bytes >> 20) + ((bytes & (1 << 20) - 1) == 0 ? 0 : 1) + " MB";
    }
}
