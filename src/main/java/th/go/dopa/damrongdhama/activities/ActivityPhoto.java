package th.go.dopa.damrongdhama.activities;

/**
 * A photo of an activity as it is shown.
 *
 * @param caption what it shows; "" where nobody said it
 */
public record ActivityPhoto(String id, String small, String large, String caption) {}
