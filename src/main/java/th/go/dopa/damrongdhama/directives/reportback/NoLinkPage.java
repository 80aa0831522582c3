package th.go.dopa.damrongdhama.directives.reportback;

/**
 * Said to who holds a link that opens nothing.
 *
 * @param why "over", "forged" or "many"
 */
public record NoLinkPage(String why) {}
