package th.go.dopa.damrongdhama.demo;

import java.time.Instant;

/** One deed at one moment (จังหวะหนึ่งของเรื่อง). */
record Turn(Instant at, Deed deed) {}
