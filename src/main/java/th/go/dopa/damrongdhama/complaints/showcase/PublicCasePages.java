package th.go.dopa.damrongdhama.complaints.showcase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.complaints.Answer;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Ending;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.places.District;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.places.Subdistrict;
import th.go.dopa.damrongdhama.web.Fact;
import th.go.dopa.damrongdhama.web.Visit;

/** The page of a public case, the same for the preview and for everybody; read through the shop window. */
@Component
class PublicCasePages {

    private final JdbcClient window;
    private final Places places;
    private final Offices offices;

    PublicCasePages(@Qualifier("shopWindow") JdbcClient window, Places places, Offices offices) {
        this.window = window;
        this.places = places;
        this.offices = offices;
    }

    /** A case as it is shown. */
    record Open(
            String id,
            String title,
            String told,
            OfficeId office,
            AreaCode district,
            @Nullable AreaCode subdistrict,
            @Nullable Integer moo,
            LocalDate closedOn,
            boolean confirmed,
            List<AttachmentId> photos) {}

    /** A case that is shown now. */
    Open shown(String id) {
        return window.sql("""
                        select title, told, office_id, district_code, subdistrict_code, moo, closed_on, confirmed, photos
                          from complaint_published_public where public_id = :id
                        """)
                .param("id", id)
                .query((row, i) -> {
                    String subdistrict = row.getString("subdistrict_code");
                    return new Open(
                            id,
                            row.getString("title"),
                            row.getString("told"),
                            new OfficeId(row.getLong("office_id")),
                            new AreaCode(row.getString("district_code")),
                            subdistrict == null ? null : new AreaCode(subdistrict),
                            row.getObject("moo", Integer.class),
                            row.getObject("closed_on", LocalDate.class),
                            row.getBoolean("confirmed"),
                            Arrays.stream((Long[]) row.getArray("photos").getArray())
                                    .map(AttachmentId::new)
                                    .toList());
                })
                .optional()
                .orElseThrow(() -> new NotFound("public case " + id));
    }

    /** The same before it is shown. */
    Open preview(Complaint complaint, Shown shown, LocalDate today) {
        Ending ending = complaint.standing().ending();
        return new Open(
                "",
                shown.title(),
                shown.told(),
                complaint.standing().holder(),
                complaint.facts().where().district(),
                complaint.facts().where().subdistrict(),
                shown.village() ? complaint.facts().where().moo() : null,
                ending == null ? today : ending.on(),
                ending != null && ending.answer() == Answer.FIXED,
                shown.photos());
    }

    AttachmentId photo(Open open, int place) {
        if (place > open.photos().size()) {
            throw new NotFound("photo " + place + " of public case " + open.id());
        }
        return open.photos().get(place - 1);
    }

    PublicCasePage page(Visit visit, Open open) {
        return page(
                visit,
                open,
                IntStream.rangeClosed(1, open.photos().size())
                        .mapToObj(place -> "/cases/" + open.id() + "/photos/" + place)
                        .map(path -> new PublicCasePage.Photo(path + "/small", path + "/large"))
                        .toList());
    }

    PublicCasePage page(Visit visit, Open open, List<PublicCasePage.Photo> photos) {
        Office office = offices.office(open.office());
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(visit.t("showcase.where"), where(visit, open)));
        facts.add(new Fact(visit.t("showcase.closed"), visit.date(open.closedOn())));
        AreaCode district = office.district();
        return new PublicCasePage(
                open.title(),
                visit.english() ? office.nameEn() : office.nameTh(),
                district == null ? "/" : "/centres/" + district.value(),
                open.confirmed(),
                facts,
                open.told(),
                photos);
    }

    private String where(Visit visit, Open open) {
        District district = places.district(open.district());
        List<String> parts = new ArrayList<>();
        Integer moo = open.moo();
        if (moo != null) {
            parts.add(visit.t("showcase.moo", Integer.toString(moo)));
        }
        AreaCode code = open.subdistrict();
        if (code != null) {
            Subdistrict subdistrict = places.subdistrict(code);
            parts.add(visit.t("showcase.subdistrict", visit.english() ? subdistrict.nameEn() : subdistrict.nameTh()));
        }
        parts.add(visit.t("showcase.district", visit.english() ? district.nameEn() : district.nameTh()));
        return String.join(" ", parts);
    }
}
