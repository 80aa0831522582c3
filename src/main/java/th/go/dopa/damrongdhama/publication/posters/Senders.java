package th.go.dopa.damrongdhama.publication.posters;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.PhoneNumber;
import th.go.dopa.damrongdhama.places.District;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.places.Province;
import th.go.dopa.damrongdhama.web.Emblem;
import th.go.dopa.damrongdhama.web.Visit;

/** Knows how an office presents itself on paper (ผู้ส่งสาร). */
@Component
class Senders {

    private final Places places;
    private final Emblem emblem;

    Senders(Places places, Emblem emblem) {
        this.places = places;
        this.emblem = emblem;
    }

    Sender of(Visit visit, Office office) {
        String home = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        AreaCode code = office.district();
        AreaCode in = office.province();
        Province province = in == null ? null : places.province(in);
        String name = visit.english() ? office.nameEn() : office.nameTh();
        String phone = office.phone() == null
                ? ""
                : PhoneNumber.of(office.phone()).map(PhoneNumber::shown).orElse(office.phone());
        if (code == null || province == null) {
            String path = province == null ? "/" : "/provinces/" + province.code();
            return new Sender(
                    name,
                    visit.t("web.owner"),
                    phone,
                    home,
                    visit.href(path),
                    visit.href("/complaints/new"),
                    emblem::picture);
        }
        District district = places.district(code);
        return new Sender(
                visit.t("publication.centre", visit.english() ? district.nameEn() : district.nameTh()),
                visit.t("posters.place", visit.english() ? province.nameEn() : province.nameTh()),
                phone,
                home,
                visit.href("/centres/" + code),
                visit.href("/complaints/new?district=" + code),
                emblem::picture);
    }
}
