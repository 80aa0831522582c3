package th.go.dopa.damrongdhama.places.villages;

import java.util.List;
import th.go.dopa.damrongdhama.places.Subdistrict;
import th.go.dopa.damrongdhama.places.Village;
import th.go.dopa.damrongdhama.web.Form;

/** The villages of one subdistrict, and the form that adds or renames one. */
public record SubdistrictPage(Form form, Subdistrict subdistrict, List<Village> villages) {}
