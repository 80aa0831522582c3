package th.go.dopa.damrongdhama.exchange.imports;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Pieces of work that another thread prepares while the one before is being written (เตรียมไว้ล่วงหน้า): one lies ready at most, so that a file of any length
 * needs no more memory. Whoever stops taking pieces stops the other thread too.
 */
final class Ahead<T> implements AutoCloseable {

    private final BlockingQueue<Optional<T>> ready = new ArrayBlockingQueue<>(1);
    private final Thread maker;
    private volatile @Nullable RuntimeException failed;

    /**
     * Begins to prepare.
     *
     * @param making gives piece after piece to whom it is handed, on a thread of its own
     */
    Ahead(String name, Consumer<Consumer<T>> making) {
        this.maker = Thread.ofPlatform().daemon().name(name).start(() -> make(making));
    }

    /** The next piece; empty after the last. What went wrong while it was prepared goes wrong here. */
    Optional<T> next() {
        try {
            Optional<T> piece = ready.take();
            RuntimeException why = failed;
            if (piece.isEmpty() && why != null) {
                throw why;
            }
            return piece;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting", stopped);
        }
    }

    @Override
    public void close() {
        maker.interrupt();
    }

    private void make(Consumer<Consumer<T>> making) {
        try {
            making.accept(piece -> put(Optional.of(piece)));
        } catch (RuntimeException why) {
            failed = why;
        }
        if (!Thread.currentThread().isInterrupted()) {
            put(Optional.empty());
        }
    }

    /** Waits until there is room; when nobody takes any more, what is being made ends here. */
    private void put(Optional<T> piece) {
        try {
            ready.put(piece);
        } catch (InterruptedException nobodyTakesIt) {
            Thread.currentThread().interrupt();
            if (piece.isPresent()) {
                throw new IllegalStateException("nobody takes any more", nobodyTakesIt);
            }
        }
    }
}
