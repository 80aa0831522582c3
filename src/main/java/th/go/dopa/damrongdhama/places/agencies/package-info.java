/** Screens where a centre keeps its agencies (หน่วยงานที่รับเรื่องไปแก้ไข) and how it is reached itself. */
@NullMarked
package th.go.dopa.damrongdhama.places.agencies;

import org.jspecify.annotations.NullMarked;
