package th.go.dopa.damrongdhama.activities;

import th.go.dopa.damrongdhama.web.Form;

/**
 * Where parts of a photo are made unrecognisable: boxes are drawn, or the cells ticked that a grid lays over it.
 *
 * @param place which of the photos it is, counted from 1
 * @param back the photos of the activity
 * @param done whether something was just hidden
 */
public record VeilPage(
        Form form,
        String title,
        int place,
        String here,
        String back,
        String photo,
        int width,
        int height,
        int version,
        int columns,
        int rows,
        boolean done) {

    /** The cell as it is sent: its column and row, counted from 0. */
    public String cell(int column, int row) {
        return column + "." + row;
    }
}
