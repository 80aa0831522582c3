package th.go.dopa.damrongdhama.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import th.go.dopa.damrongdhama.kernel.Role;

/** The whole workflow as a page that an officer can read: printed from the enum and compared with docs/workflow.txt. */
class WorkflowTest {

    private static final Path KEPT = Path.of("docs/workflow.txt");

    @Test
    void theWorkflowIsTheOneInTheDocs() throws IOException {
        String printed =
                Arrays.stream(Action.values()).map(WorkflowTest::line).collect(Collectors.joining("\n")) + "\n";

        Files.writeString(Path.of("target/workflow.txt"), printed);

        assertThat(printed)
                .as("a changed workflow is looked at, then target/workflow.txt is copied over docs/workflow.txt")
                .isEqualTo(Files.readString(KEPT));
    }

    private static String line(Action action) {
        String who = chosen(Role.values(), action.roles()) + (action.byComplainant() ? " and the complainant" : "");
        return "%-16s %s -> %s\n                 by %s"
                .formatted(
                        action,
                        chosen(Status.values(), action.from()),
                        action.to() == null ? "as it was" : action.to(),
                        who);
    }

    /** In the order in which they are declared. */
    private static <E extends Enum<E>> String chosen(E[] all, Set<E> some) {
        return Arrays.stream(all).filter(some::contains).map(Enum::name).collect(Collectors.joining(" "));
    }
}
