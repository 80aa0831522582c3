package th.go.dopa.damrongdhama.complaints.casepage;

import th.go.dopa.damrongdhama.web.Form;

/** Where day, hour and place of a mediation are typed (นัดไกล่เกลี่ย). */
public record InvitationPage(CaseHead head, Form form) {}
