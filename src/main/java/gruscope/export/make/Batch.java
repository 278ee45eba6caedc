package gruscope.export.make;

import gruscope.Progress;
import gruscope.scene.Scene;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Makes ordered pictures, several at a time. Pictures of one scene share its run; one that fails leaves the others alone.
public final class Batch {

    private final List<Order> orders;
    private final Progress progress;
    private final Making making;
    private final Map<Scene, SharedRun> runs = new IdentityHashMap<>();
    private double told;

    /// @param progress told how much of all of it is done, by several threads, one at a time
    public Batch(List<Order> orders, Existing existing, Progress progress) {
        this.orders = List.copyOf(orders);
        this.making = new Making(existing);
        this.progress = progress;
        Map<Scene, Integer> pictures = new IdentityHashMap<>();
        orders.forEach(order -> pictures.merge(order.wish().scene(), 1, Integer::sum));
        pictures.forEach((scene, count) -> runs.put(scene, new SharedRun(scene, count)));
    }

    /// Makes them all.
    ///
    /// @param jobs how many at a time, 1 or more
    /// @return in the order of the orders
    /// @throws CancellationException if the watcher gives it up; pictures that were finished by then stay
    public List<Result> run(int jobs) {
        if (jobs == 1 || orders.size() == 1) {
            return orders.stream().map(this::made).toList();
        }
        try (ExecutorService workers = Executors.newFixedThreadPool(Math.min(jobs, Math.max(1, orders.size())))) {
            List<Future<Result>> results = orders.stream().map(order -> workers.submit(() -> made(order))).toList();
            try {
                return finished(results);
            } catch (CancellationException e) {
                results.forEach(result -> result.cancel(false));
                throw e;
            }
        }
    }

    private static List<Result> finished(List<Future<Result>> futures) {
        List<Result> results = new ArrayList<>();
        for (Future<Result> future : futures) {
            try {
                results.add(future.get());
            } catch (ExecutionException e) {
                throw e.getCause() instanceof CancellationException given ? given : new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            }
        }
        return results;
    }

    private Result made(Order order) {
        SharedRun run = runs.get(order.wish().scene());
        Share share = new Share();
        try {
            return making.of(order, run, share);
        } finally {
            run.done();
            share.at(1);
        }
    }

    /// One picture's part in the progress of all.
    private final class Share implements Progress {
        private double before;

        @Override
        public void at(double share) {
            synchronized (Batch.this) {
                told += (share - before) / orders.size();
                before = share;
                progress.at(Math.min(1, told));
            }
        }
    }
}
