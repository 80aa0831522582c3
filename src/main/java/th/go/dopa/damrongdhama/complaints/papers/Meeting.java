package th.go.dopa.damrongdhama.complaints.papers;

import java.time.LocalDate;
import java.time.LocalTime;

/** When and where the parties are asked to come (วัน เวลา และสถานที่นัดไกล่เกลี่ย). */
public record Meeting(LocalDate day, LocalTime at, String place) {}
