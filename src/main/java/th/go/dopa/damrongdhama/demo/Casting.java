package th.go.dopa.damrongdhama.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import th.go.dopa.damrongdhama.complaints.Facts;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.AppointmentId;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.Machine;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.people.Accounts;
import th.go.dopa.damrongdhama.people.Appointments;
import th.go.dopa.damrongdhama.people.NewAccount;
import th.go.dopa.damrongdhama.people.NewAppointment;
import th.go.dopa.damrongdhama.people.People;
import th.go.dopa.damrongdhama.places.District;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.places.Places;

/** Opening the accounts of invented staff for every role and appointing them (เจ้าหน้าที่สาธิต). */
@Component
@Profile("demo")
class Casting {

    private static final Machine DEMO = new Machine("demo");
    private static final AreaCode PROVINCE = new AreaCode("47");

    private static final Pattern SPACE = Pattern.compile(" ");
    private static final String INVITED_AGENCY = "sao";

    private final Accounts accounts;
    private final Appointments appointments;
    private final People people;
    private final Offices offices;
    private final Places places;
    private final Marks marks;
    private final TransactionTemplate transactions;

    Casting(
            Accounts accounts,
            Appointments appointments,
            People people,
            Offices offices,
            Places places,
            Marks marks,
            TransactionTemplate transactions) {
        this.accounts = accounts;
        this.appointments = appointments;
        this.people = people;
        this.offices = offices;
        this.places = places;
        this.marks = marks;
        this.transactions = transactions;
    }

    Posts nobody() {
        return new Posts(people);
    }

    /** All who work in the demo: those a newcomer signs in as first, then one of each kind everywhere else. */
    List<Material.Person> company(Material material, Invention invention) {
        List<Material.Person> company = new ArrayList<>(material.cast().people());
        Chance chance = new Chance(47);
        for (District district : places.districts(PROVINCE)) {
            String code = district.code().value();
            if (!held(company, code, Role.DISTRICT_CHIEF)) {
                company.add(one(
                        "chief-" + code,
                        invention.official(chance),
                        code,
                        Role.DISTRICT_CHIEF,
                        material.cast().districtChiefPosition()));
            }
            if (!held(company, code, Role.CASE_OFFICER)) {
                company.add(one(
                        "officer-" + code,
                        invention.official(chance),
                        code,
                        Role.CASE_OFFICER,
                        material.cast().districtOfficerPosition()));
            }
        }
        for (Material.Agency agency : material.agencies().agencies()) {
            Material.Person person = one(
                    "agency-" + agency.key(),
                    invention.official(chance),
                    agency.key(),
                    Role.AGENCY_OFFICER,
                    material.cast().agencyPosition());
            company.add(agency.key().equals(INVITED_AGENCY) ? person.invited("agency") : person);
        }
        return company;
    }

    /** Opens the account of a person with all his posts, unless it is there; then only the posts are learnt. */
    void appear(
            Material.Person person,
            Map<String, OfficeId> agencies,
            String password,
            Map<String, String> done,
            Posts posts) {
        String mark = mark(person);
        String told = done.get(mark);
        if (told == null) {
            told = transactions.execute(status -> open(person, agencies, password, mark));
        }
        long[] ids = SPACE.splitAsStream(String.valueOf(told))
                .mapToLong(Long::parseLong)
                .toArray();
        for (int i = 0; i < person.posts().size(); i++) {
            Material.Post post = person.posts().get(i);
            posts.add(new Posts.Post(
                    new AccountId(ids[0]),
                    new AppointmentId(ids[i + 1]),
                    office(post.office(), agencies),
                    post.role(),
                    from(post),
                    post.to()));
        }
    }

    /** Where a person works, as it is shown. */
    String officeName(Material.Person person, Map<String, String> done) {
        Map<String, OfficeId> agencies = done.entrySet().stream()
                .filter(mark -> mark.getKey().startsWith(Landscape.AGENCY))
                .collect(Collectors.toMap(
                        mark -> mark.getKey().substring(Landscape.AGENCY.length()),
                        mark -> new OfficeId(Long.parseLong(mark.getValue()))));
        return offices.office(office(person.posts().getFirst().office(), agencies))
                .nameTh();
    }

    static String mark(Material.Person person) {
        return "person:" + person.userName();
    }

    static AccountId account(String told) {
        return new AccountId(Long.parseLong(told.substring(0, told.indexOf(' '))));
    }

    /** Gives an account of the demo the password that is printed now. */
    void choose(String told, String password) {
        accounts.choosePassword(account(told), password);
    }

    private String open(Material.Person person, Map<String, OfficeId> agencies, String password, String mark) {
        AccountId account = accounts.open(DEMO, new NewAccount(person.userName(), person.name()))
                .account();
        accounts.choosePassword(account, password);
        StringBuilder ids = new StringBuilder(account.toString());
        for (Material.Post post : person.posts()) {
            AppointmentId id = appointments.appoint(
                    DEMO,
                    new NewAppointment(
                            account,
                            office(post.office(), agencies),
                            post.role(),
                            post.position(),
                            post.actingFor(),
                            post.mayReveal(),
                            from(post),
                            post.to()));
            ids.append(' ').append(id);
        }
        marks.set(mark, ids.toString());
        return ids.toString();
    }

    private OfficeId office(String key, Map<String, OfficeId> agencies) {
        OfficeId agency = agencies.get(key);
        if (agency != null) {
            return agency;
        }
        Office office = switch (key.length()) {
            case 2 -> offices.provinceOffice(new AreaCode(key)).orElseThrow();
            default ->
                key.equals("DOPA")
                        ? offices.dopa()
                        : offices.districtOffice(new AreaCode(key)).orElseThrow();
        };
        return office.id();
    }

    private static boolean held(List<Material.Person> company, String office, Role role) {
        return company.stream()
                .flatMap(person -> person.posts().stream())
                .anyMatch(post -> post.office().equals(office) && post.role() == role);
    }

    private static Material.Person one(String userName, String name, String office, Role role, String position) {
        boolean reveals = role == Role.DISTRICT_CHIEF;
        return new Material.Person(
                userName, name, null, List.of(new Material.Post(office, role, position, reveals, false, null, null)));
    }

    private static LocalDate from(Material.Post post) {
        LocalDate from = post.from();
        return from == null ? Facts.EARLIEST : from;
    }
}
