package th.go.dopa.damrongdhama.directives.reportback;

/**
 * The access code of the person's office.
 *
 * @param code in groups of four; "" where none is good
 */
public record AccessPage(String office, String code, String issued) {}
