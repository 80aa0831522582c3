package th.go.dopa.damrongdhama.directives;

import java.time.LocalDate;

/** The number and the date that a circular was given on paper (เลขที่และวันที่จากทะเบียนกลาง). */
public record Given(int number, LocalDate date) {}
