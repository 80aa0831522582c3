package th.go.dopa.damrongdhama.letters;

/** The outer envelope of a letter (ซองหนังสือ). It tells how urgent the letter is, never how secret. */
public record Envelope(Urgency urgency, LetterNumber number, Sender sender, Addressee to) implements Paper {}
