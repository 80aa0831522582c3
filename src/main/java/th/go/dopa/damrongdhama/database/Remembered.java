package th.go.dopa.damrongdhama.database;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A copy in memory of something that seldom changes. It is compared with a version number in the database, at most once in a while, so that
 * a change on one node is seen by all. A transaction that changed it sees its own change at once, and nobody else does before the commit.
 */
public final class Remembered<T> {

    private final LongSupplier version;
    private final Supplier<T> load;
    private final long trustNanos;
    private volatile @Nullable Copy<T> copy;

    /**
     * @param version the number in the database that every change raises
     * @param load reads the thing itself
     * @param trust for how long the copy is used without looking
     */
    public Remembered(LongSupplier version, Supplier<T> load, Duration trust) {
        this.version = version;
        this.load = load;
        this.trustNanos = trust.toNanos();
    }

    public T value() {
        Own<T> own = own();
        if (own != null) {
            if (own.value == null) {
                own.value = load.get();
            }
            return own.value;
        }
        Copy<T> known = copy;
        long now = System.nanoTime();
        if (known != null && now - known.lookedAt < trustNanos) {
            return known.value;
        }
        long current = version.getAsLong();
        Copy<T> fresh = known != null && known.version == current
                ? new Copy<>(known.value, current, now)
                : new Copy<>(load.get(), current, now);
        copy = fresh;
        return fresh.value;
    }

    /** To be called by whoever changed the thing, in the transaction of the change and after raising the version. */
    public void changed() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            copy = null;
            return;
        }
        Own<T> own = own();
        if (own != null) {
            own.value = null;
            return;
        }
        TransactionSynchronizationManager.bindResource(this, new Own<T>());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(Remembered.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(Remembered.this, new Own<T>());
            }

            @Override
            public void afterCompletion(int status) {
                copy = null;
                TransactionSynchronizationManager.unbindResourceIfPossible(Remembered.this);
            }
        });
    }

    @SuppressWarnings("unchecked")
    private @Nullable Own<T> own() {
        return (Own<T>) TransactionSynchronizationManager.getResource(this);
    }

    /** What a transaction that changed the thing sees. */
    private static final class Own<T> {
        private @Nullable T value;
    }

    private record Copy<T>(T value, long version, long lookedAt) {}
}
