package gruscope;

import java.util.concurrent.CancellationException;

/// Is told how far long work has come, and may stop it.
public interface Progress {

    /// Work whose progress nobody watches.
    Progress UNWATCHED = _ -> { };

    /// @param share 0 … 1
    /// @throws CancellationException to give the work up
    void at(double share);

    /// Of a part of the work, which begins and ends at these shares of the whole.
    default Progress part(double from, double to) {
        return share -> at(from + (to - from) * share);
    }
}
