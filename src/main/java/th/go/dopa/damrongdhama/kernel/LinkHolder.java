package th.go.dopa.damrongdhama.kernel;

/** Whoever holds a signed link (ผู้ถือลิงก์) issued for one purpose to one office. */
public record LinkHolder(PassId pass, OfficeId office) implements Actor {}
