package th.go.dopa.damrongdhama.activities.publicity;

/**
 * What is said to who opened a link that is none of ours.
 *
 * @param tooMany whether so many wrong ones came from there that no more are looked at in this hour
 */
public record NoTaskPage(boolean tooMany) {}
