package th.go.dopa.damrongdhama.places;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.audit.Journal;
import th.go.dopa.damrongdhama.audit.Subject;
import th.go.dopa.damrongdhama.kernel.Actor;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.OfficeId;

/** The offices (ส่วนราชการ): the department, the centres of 76 provinces and 878 districts, and the agencies that cases are referred to. */
@Component
public class Offices {

    private static final OfficeId DOPA = new OfficeId(1);

    private final Atlases atlases;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    Offices(Atlases atlases, JdbcClient jdbc, Journal journal, Clock clock) {
        this.atlases = atlases;
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** Writes an agency into the register of a centre; the very same twice is one. */
    @Transactional
    public OfficeId add(Actor by, NewAgency agency) {
        Office keeper = office(agency.keptBy());
        if (keeper.kind() == OfficeKind.AGENCY) {
            throw new IllegalArgumentException("an agency keeps no agencies: " + keeper.id());
        }
        Optional<OfficeId> same = same(agency);
        if (same.isPresent()) {
            return same.get();
        }
        OfficeId id = new OfficeId(jdbc.sql("""
                        insert into office (id, kind, name_th, name_en, parent_id, province_code, district_code, phone, address, valid_from)
                        values (nextval('office_agency_id'), 'AGENCY', :nameTh, :nameEn, :keeper, :province, :district, :phone, :address, :today)
                        returning id
                        """)
                .param("nameTh", agency.nameTh())
                .param("nameEn", agency.nameEn())
                .param("keeper", keeper.id().value())
                .param("province", code(keeper.province()))
                .param("district", code(keeper.district()))
                .param("phone", agency.phone())
                .param("address", agency.address())
                .param("today", Bangkok.today(clock))
                .query(Long.class)
                .single());
        atlases.changed();
        journal.note(by, "office.added", subject(id));
        return id;
    }

    /** Records how an office is reached; null where nothing is known. */
    @Transactional
    public void reachedAt(Actor by, OfficeId office, @Nullable String phone, @Nullable String address) {
        int found = jdbc.sql("update office set phone = :phone, address = :address where id = :id")
                .param("phone", phone)
                .param("address", address)
                .param("id", office.value())
                .update();
        if (found == 0) {
            throw new NotFound("office " + office);
        }
        atlases.changed();
        journal.note(by, "office.contact-changed", subject(office));
    }

    public Office office(OfficeId id) {
        return atlases.current().office(id);
    }

    public Office dopa() {
        return office(DOPA);
    }

    /** The centre of a province; none for Bangkok. */
    public Optional<Office> provinceOffice(AreaCode province) {
        return centre(province);
    }

    /** The centre of a district; none for a เขต of Bangkok, where 1567 helps. */
    public Optional<Office> districtOffice(AreaCode district) {
        return centre(district);
    }

    /**
     * The agencies an office may refer to: a district those it keeps, its province's and the department's; a province its own, those of its
     * districts and the department's; the department all.
     */
    public List<Office> agenciesFor(OfficeId id) {
        Office office = office(id);
        return atlases.current().agencies().stream()
                .filter(agency -> agency.valid().holdsOn(Bangkok.today(clock)))
                .filter(agency -> serves(agency, office))
                .toList();
    }

    /** The offices whose Thai or English name holds some words, the department first, then in the order of the codes. */
    public List<Office> named(String words) {
        String small = words.strip().toLowerCase(Locale.ROOT);
        return atlases.current().offices().stream()
                .filter(office -> office.valid().holdsOn(Bangkok.today(clock)))
                .filter(office -> office.nameTh().contains(small)
                        || office.nameEn().toLowerCase(Locale.ROOT).contains(small))
                .toList();
    }

    /** The agency that was written down in just these words before; two at once wait for each other. */
    private Optional<OfficeId> same(NewAgency agency) {
        jdbc.sql("select id from office where id = :keeper for no key update")
                .param("keeper", agency.keptBy().value())
                .query(Long.class)
                .single();
        return jdbc.sql("""
                        select id from office
                         where parent_id = :keeper and kind = 'AGENCY' and name_th = :nameTh and name_en = :nameEn
                           and phone is not distinct from :phone and address is not distinct from :address
                           and (valid_to is null or valid_to >= :today)
                         limit 1
                        """)
                .param("keeper", agency.keptBy().value())
                .param("nameTh", agency.nameTh())
                .param("nameEn", agency.nameEn())
                .param("phone", agency.phone())
                .param("address", agency.address())
                .param("today", Bangkok.today(clock))
                .query((row, i) -> new OfficeId(row.getLong("id")))
                .optional();
    }

    private Optional<Office> centre(AreaCode area) {
        return atlases.current().centre(area).filter(office -> office.valid().holdsOn(Bangkok.today(clock)));
    }

    private static boolean serves(Office agency, Office office) {
        if (agency.province() == null || office.province() == null) {
            return true;
        }
        return agency.province().equals(office.province())
                && (agency.district() == null
                        || office.district() == null
                        || agency.district().equals(office.district()));
    }

    private static @Nullable String code(@Nullable AreaCode area) {
        return area == null ? null : area.value();
    }

    private static Subject subject(OfficeId office) {
        return new Subject("office", office.toString());
    }
}
