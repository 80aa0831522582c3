package th.go.dopa.damrongdhama.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some lines of a long list, read by key, never by offset.
 *
 * @param next the key after which the following slice begins, or null at the end
 */
public record Slice<T>(List<T> items, @Nullable String next) {

    public Slice {
        items = List.copyOf(items);
    }

    /** Cuts a list that was read with one line more than wanted. */
    public static <T> Slice<T> of(List<T> oneMore, int size, Function<T, String> key) {
        if (oneMore.size() <= size) {
            return new Slice<>(oneMore, null);
        }
        return new Slice<>(oneMore.subList(0, size), key.apply(oneMore.get(size - 1)));
    }
}
