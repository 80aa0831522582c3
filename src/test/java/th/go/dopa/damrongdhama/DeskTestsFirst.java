package th.go.dopa.damrongdhama;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/**
 * Tests that are rolled back run before those that commit, on one database: the first find it as it was made, the second leave things behind and
 * assert on their own only. What looks at all of them runs last.
 */
public final class DeskTestsFirst implements ClassOrderer {

    @Override
    public void orderClasses(ClassOrdererContext context) {
        Ran.classes(context.getClassDescriptors().stream()
                .map(test -> test.getTestClass().getSimpleName())
                .toList());
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
