package th.go.dopa.damrongdhama.complaints.casepage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.complaints.ClosingReason;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Order;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.people.People;
import th.go.dopa.damrongdhama.places.District;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.settings.Categories;
import th.go.dopa.damrongdhama.settings.Settings;
import th.go.dopa.damrongdhama.web.Visit;

/** Codes of a case written out for the staff who read it (ถอดรหัสเป็นถ้อยคำ): places, offices, types, orders, lines of history. */
@Component
class CaseWords {

    private final Places places;
    private final Offices offices;
    private final People people;
    private final Settings settings;

    CaseWords(Places places, Offices offices, People people, Settings settings) {
        this.places = places;
        this.offices = offices;
        this.people = people;
        this.settings = settings;
    }

    /** Main type → type, as the version of the case has them. */
    String category(Visit visit, int version, String code) {
        Categories categories = settings.categories(version);
        return visit.t(
                "casepage.category",
                categories.main(code).nameTh(),
                categories.category(code).nameTh());
    }

    /** The same as letters say it. */
    String categoryOnPaper(Visit visit, int version, String code) {
        Categories categories = settings.categories(version);
        return visit.t(
                "papers.category",
                categories.main(code).nameTh(),
                categories.category(code).nameTh());
    }

    /** Subdistrict, district and province in one line. */
    String place(Visit visit, AreaCode district, @Nullable AreaCode subdistrict) {
        return Stream.of(subdistrict == null ? "" : subdistrict(visit, subdistrict), district(visit, district))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The place with the village, as it is written on paper. */
    String wholePlace(Visit visit, Complaint complaint) {
        var where = complaint.facts().where();
        String province = places.province(new AreaCode(where.district().value().substring(0, 2)))
                .nameTh();
        return Stream.of(
                        where.moo() == null ? "" : visit.t("casepage.place.moo", where.moo(), village(complaint)),
                        place(visit, where.district(), where.subdistrict()),
                        visit.t("casepage.place.province", province))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
    }

    /**
     * An order in one line: what, to whom, until when, why, who.
     *
     * @param responsible the name of whom it makes responsible; "" for nobody
     */
    String order(Visit visit, Order order, String responsible) {
        List<String> parts = new ArrayList<>();
        parts.add(
                switch (order.kind()) {
                    case REFER -> visit.t("casepage.line.refer", offices(order.agencies()), order.reportDays());
                    case REFUSE -> visit.t("casepage.line.refuse", reason(visit, order.refusal()));
                    case CLOSE ->
                        visit.t(
                                "casepage.line.close",
                                reason(visit, order.closing()),
                                order.proof().size());
                    case VISIT, MEDIATE -> visit.t("complaints.order." + order.kind());
                });
        if (!responsible.isEmpty()) {
            parts.add(visit.t("casepage.line.responsible", responsible));
        }
        return String.join(" · ", parts);
    }

    String offices(Collection<OfficeId> ids) {
        return ids.stream().map(this::office).collect(Collectors.joining(", "));
    }

    String office(OfficeId id) {
        return offices.office(id).nameTh();
    }

    String name(@Nullable AccountId account) {
        return account == null ? "" : people.name(account);
    }

    Map<AccountId, String> names(Collection<AccountId> accounts) {
        return people.names(accounts);
    }

    private static String reason(Visit visit, @Nullable Enum<?> reason) {
        String family = reason instanceof ClosingReason ? "complaints.closing." : "complaints.refusal.";
        return visit.t(family + Objects.requireNonNull(reason));
    }

    private String subdistrict(Visit visit, AreaCode code) {
        return places.subdistrictIfAny(code)
                .map(found ->
                        visit.t(khet(code) ? "casepage.place.khwaeng" : "casepage.place.subdistrict", found.nameTh()))
                .orElse("");
    }

    private String district(Visit visit, AreaCode code) {
        District district = places.district(code);
        return visit.t(district.khet() ? "casepage.place.khet" : "casepage.place.district", district.nameTh());
    }

    private String village(Complaint complaint) {
        var where = complaint.facts().where();
        AreaCode subdistrict = where.subdistrict();
        Integer moo = where.moo();
        if (subdistrict == null || moo == null) {
            return "";
        }
        return places.villages(subdistrict).stream()
                .filter(village -> village.moo() == moo)
                .map(village -> village.nameTh())
                .findFirst()
                .orElse("");
    }

    private static boolean khet(AreaCode code) {
        return code.value().startsWith("10");
    }
}
