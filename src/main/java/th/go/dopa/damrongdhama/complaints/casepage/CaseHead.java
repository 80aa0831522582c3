package th.go.dopa.damrongdhama.complaints.casepage;

import th.go.dopa.damrongdhama.web.Tone;

/**
 * What stands at the head of every page about one case.
 *
 * @param status in words
 * @param beside what runs beside the status, such as waiting for the order; "" for nothing
 * @param backlog whether it was taken in from an older register: no limit runs for it
 * @param overdue by how much it is late; "" when it is not
 * @param category main type → type
 * @param place in one line
 */
public record CaseHead(
        String number,
        String href,
        String status,
        Tone tone,
        String beside,
        boolean secret,
        boolean backlog,
        String overdue,
        String category,
        String place,
        String received) {}
