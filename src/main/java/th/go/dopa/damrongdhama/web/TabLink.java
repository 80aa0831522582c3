package th.go.dopa.damrongdhama.web;

/**
 * One of several views of a list (แท็บ).
 *
 * @param count as shown, such as "12" or "1,000+"; "" for none
 */
public record TabLink(String href, String label, String count, boolean current) {}
