package th.go.dopa.damrongdhama.demo;

import java.time.Instant;

/**
 * Something to be done at a moment of the demo's seven years.
 *
 * @param track what it belongs to: a case, or the services of an office; steps of a track follow each other
 * @param number its place on the track, from 0
 * @param before what needs no transaction, such as sending photos
 */
record Step(Instant at, String track, int number, Runnable before, Runnable deed) {}
