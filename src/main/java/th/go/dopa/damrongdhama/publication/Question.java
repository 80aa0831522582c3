package th.go.dopa.damrongdhama.publication;

/** A question that is often asked, and what is answered (คำถามที่พบบ่อย). */
public record Question(String asked, String answer) {}
