package th.go.dopa.damrongdhama.kernel;

/** The system itself (ระบบ), doing a named job. */
public record Machine(String job) implements Actor {}
