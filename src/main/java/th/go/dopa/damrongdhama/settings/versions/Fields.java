package th.go.dopa.damrongdhama.settings.versions;

import th.go.dopa.damrongdhama.web.Form;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields that one setting has on the screen: filled from a version, and read back into a new one. */
interface Fields {

    void fill(Form form, JsonNode version);

    /** What the fields say, with a fault beside each that cannot be read; what has no field stays as the version before had it. */
    ObjectNode read(Form form, JsonNode before);
}
