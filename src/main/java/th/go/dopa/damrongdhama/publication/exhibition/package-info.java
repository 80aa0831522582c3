/** The screen in the hall of the district office (จอแสดงผลงาน). */
@NullMarked
package th.go.dopa.damrongdhama.publication.exhibition;

import org.jspecify.annotations.NullMarked;
