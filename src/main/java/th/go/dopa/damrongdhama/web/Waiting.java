package th.go.dopa.damrongdhama.web;

import th.go.dopa.damrongdhama.kernel.Staff;

/** What waits to be done by somebody (งานที่รอ), told by the room whose work it is; the frame and the desk show it. */
public interface Waiting {

    /** The way of the menu that leads to it. */
    String way();

    /** The key of the words that say how much waits, with the count as their argument. */
    String words();

    /** How much waits for this person; cheap, for it is asked with every page. */
    int count(Staff staff);
}
