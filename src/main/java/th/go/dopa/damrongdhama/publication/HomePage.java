package th.go.dopa.damrongdhama.publication;

import java.util.List;
import th.go.dopa.damrongdhama.web.Option;

/** The front page (หน้าแรก): what the centre is, three doors, the way to one's own centre. */
public record HomePage(List<Option> provinces) {}
