package th.go.dopa.damrongdhama.people;

/**
 * A signed link that we issued (ลิงก์ที่เคยออกให้).
 *
 * @param pass who holds it, and what it is about
 * @param good whether it may still be used
 */
public record KnownPass(OpenedPass pass, boolean good) {}
