package th.go.dopa.damrongdhama;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import th.go.dopa.damrongdhama.HouseRules.Source;

/**
 * Tests that are rolled back run before those that commit, on one database: the first find it as it was made, the second leave things behind and
 * assert on their own only. What looks at all of them runs last.
 */
public final class DeskTestsFirst implements ClassOrderer {

    private static volatile Set<String> running = Set.of();

    /** Whether this run is of all tests, not of a choice. */
    static boolean all() {
        return Source.under("src/test/java", "Test.java").stream()
                .filter(source -> source.text().contains("    @Test\n"))
                .map(source -> source.path().getFileName().toString().replace(".java", ""))
                .allMatch(running::contains);
    }

    @Override
    public void orderClasses(ClassOrdererContext context) {
        running = context.getClassDescriptors().stream()
                .map(test -> test.getTestClass().getSimpleName())
                .collect(Collectors.toUnmodifiableSet());
        context.getClassDescriptors()
                .sort(Comparator.<ClassDescriptor>comparingInt(DeskTestsFirst::turn)
                        .thenComparing(test -> test.getTestClass().getName()));
    }

    private static int turn(ClassDescriptor test) {
        if (test.isAnnotated(DeskTest.class)) {
            return 0;
        }
        if (test.getTestClass() == EveryStatementRanTest.class) {
            return 3;
        }
        return test.isAnnotated(PageTest.class) ? 1 : 2;
    }
}
