/** What is printed and hung up (สื่อสิ่งพิมพ์): posters, the newsletter, and the cards of shared pages. */
@NullMarked
package th.go.dopa.damrongdhama.publication.posters;

import org.jspecify.annotations.NullMarked;
