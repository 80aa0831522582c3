/** The results of the centres for everybody (ผลการดำเนินงาน): released once a month, shown on pages, and given away as open data. */
@NamedInterface("results")
@NullMarked
package th.go.dopa.damrongdhama.publication.results;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
