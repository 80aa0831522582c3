/**
 * An online complaint system for the district Damrongdhama centres (ศูนย์ดำรงธรรมอำเภอ). Start here; the rooms, lower levels first:
 *
 * <ul>
 *   <li>kernel: ids, who acts, refusals, Thai text and dates
 *   <li>keys: the secrets and what is encrypted with them
 *   <li>database: PostgreSQL, its pools, the clock, recurring jobs, backup
 *   <li>web: pages, forms, frames, errors
 *   <li>audit: the journal; places: areas and offices; people: accounts, appointments, sign-in; settings: what administrators decide;
 *       attachments: photos and files; notifications: what is sent out; letters: official paper
 *   <li>complaints: the case and everything that happens to it
 *   <li>publication, statistics and administration: what the public sees, what offices report, what administrators keep
 *   <li>exchange: files with the complaints of earlier years
 *   <li>demo: a province in miniature
 * </ul>
 */
@NullMarked
package th.go.dopa.damrongdhama;

import org.jspecify.annotations.NullMarked;
