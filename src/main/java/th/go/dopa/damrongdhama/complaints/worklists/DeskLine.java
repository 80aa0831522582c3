package th.go.dopa.damrongdhama.complaints.worklists;

import th.go.dopa.damrongdhama.web.Tone;

/**
 * A case as a line that a person reads, everything in words.
 *
 * @param about the type of complaint
 * @param opening the first words of the story; "" in a secret case, because a screen stands in a room
 * @param due how near or past the limit is
 * @param mark a second badge such as "agency reported"; "" for none
 */
public record DeskLine(
        String number,
        String about,
        String opening,
        String place,
        String status,
        Tone tone,
        boolean secret,
        String due,
        Tone dueTone,
        String mark,
        String responsible,
        String received) {}
