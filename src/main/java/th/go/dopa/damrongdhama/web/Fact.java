package th.go.dopa.damrongdhama.web;

/** One line of a list of facts (ข้อมูล): what it is and what it says, both in the reader's language. */
public record Fact(String label, String text) {}
