/** What others take from us by machine: feeds of activities, the map of the site, what robots may read (ฟีดข่าว). */
@NullMarked
package th.go.dopa.damrongdhama.publication.feeds;

import org.jspecify.annotations.NullMarked;
