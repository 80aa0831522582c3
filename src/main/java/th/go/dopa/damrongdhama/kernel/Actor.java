package th.go.dopa.damrongdhama.kernel;

/** Who does an act or looks at a thing. Every act takes one; only {@code people} and the fronts make them. */
public sealed interface Actor permits Staff, Citizen, LinkHolder, Machine {}
