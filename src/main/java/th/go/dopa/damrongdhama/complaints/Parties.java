package th.go.dopa.damrongdhama.complaints;

/** Both sides of a case; either may be {@link Person#NOBODY}. */
public record Parties(Person complainant, Person accused) {}
