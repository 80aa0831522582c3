package th.go.dopa.damrongdhama.directives;

import java.time.Instant;

/** What a circular said in one of its issues (ฉบับที่ส่งหรือแก้ไข). */
public record Issued(int issue, CircularText text, Instant at) {}
