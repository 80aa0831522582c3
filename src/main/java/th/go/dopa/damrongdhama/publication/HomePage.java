package th.go.dopa.damrongdhama.publication;

import java.util.List;
import th.go.dopa.damrongdhama.web.Option;
import th.go.dopa.damrongdhama.web.Share;

/** The front page (หน้าแรก): what the centre is, three doors, the way to one's own centre, what centres did last. */
public record HomePage(List<Option> provinces, List<ShownActivity> latest, Share share) {

    public HomePage {
        provinces = List.copyOf(provinces);
        latest = List.copyOf(latest);
    }
}
