package th.go.dopa.damrongdhama;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import th.go.dopa.damrongdhama.complaints.AccusedSeat;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Order;
import th.go.dopa.damrongdhama.complaints.Somsri;
import th.go.dopa.damrongdhama.complaints.intake.Filed;
import th.go.dopa.damrongdhama.complaints.intake.Filings;
import th.go.dopa.damrongdhama.complaints.triage.Proposals;
import th.go.dopa.damrongdhama.complaints.triage.Receiving;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Citizen;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Open;

/**
 * Who may what: every address with the roles it is for, and every address of a case tried by every role on a case of his own office, of another office,
 * on a secret one and on one that does not exist. Printed and compared with docs/who-may-what.txt: a new address fails until it is there.
 */
@PageTest
class WhoMayWhatTest {

    private static final Path KEPT = Path.of("docs/who-may-what.txt");
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)(?::(?:[^{}]|\\{[^}]*})*)?}");
    private static final String NOBODYS = "DOPA470047016900009999";

    private final RequestMappingHandlerMapping mappings;
    private final World world;
    private final Filings filings;
    private final Receiving receiving;
    private final Proposals proposals;
    private final LocalDate today;
    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    WhoMayWhatTest(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            World world,
            Filings filings,
            Receiving receiving,
            Proposals proposals,
            Clock clock) {
        this.mappings = mappings;
        this.world = world;
        this.filings = filings;
        this.receiving = receiving;
        this.proposals = proposals;
        this.today = Bangkok.today(clock);
    }

    @Test
    void everyAddressIsForThoseInTheDocs() throws Exception {
        String printed =
                "Who may what. Printed from the code by WhoMayWhatTest; a change is looked at, then copied here.\n\n"
                        + "EVERY ADDRESS\n" + addresses()
                        + "\nA CASE: own office, another office, secret and past the district, none such\n"
                        + cases();

        Files.writeString(Path.of("target/who-may-what.txt"), printed);

        assertThat(printed)
                .as("look at target/who-may-what.txt, then copy it over docs/who-may-what.txt")
                .isEqualTo(Files.exists(KEPT) ? Files.readString(KEPT) : "");
    }

    private String addresses() {
        Map<String, String> lines = new TreeMap<>();
        routes().forEach((address, method) -> lines.put(address, who(method)));
        return lines.entrySet().stream()
                .map(line -> "%-60s %s\n".formatted(line.getKey(), line.getValue()))
                .collect(Collectors.joining());
    }

    private String cases() throws Exception {
        Staff chief = world.chief("4701");
        Staff agency = world.agencyOfficer(world.agency("4701"));
        Map<Role, Staff> people = new LinkedHashMap<>();
        people.put(Role.DESK_CLERK, world.clerk("4701"));
        people.put(Role.CASE_OFFICER, world.officer("4701"));
        people.put(Role.DISTRICT_CHIEF, chief);
        people.put(Role.PROVINCE_OFFICER, world.provinceOfficer("47"));
        people.put(Role.DOPA_OFFICER, world.dopaOfficer());
        people.put(Role.AGENCY_OFFICER, agency);
        people.put(Role.AUDITOR, world.auditor());
        people.put(Role.ADMINISTRATOR, world.administrator());
        Map<Role, String> cookies = new LinkedHashMap<>();
        people.forEach((role, staff) -> cookies.put(role, world.signedIn(staff)));
        StringBuilder printed = new StringBuilder();
        for (String address : routes().keySet().stream().sorted().toList()) {
            if (address.contains("{number")) {
                printed.append(address).append('\n');
                List<String> numbers =
                        List.of(own(chief, agency), file("4702", null), file("4701", AccusedSeat.DISTRICT), NOBODYS);
                for (Map.Entry<Role, String> one : cookies.entrySet()) {
                    printed.append("    %-17s".formatted(one.getKey()));
                    for (String number : numbers) {
                        printed.append(' ').append("%-8s".formatted(tried(address, number, one.getValue())));
                    }
                    printed.append('\n');
                }
            }
        }
        return printed.toString();
    }

    private Map<String, HandlerMethod> routes() {
        Map<String, HandlerMethod> routes = new TreeMap<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> one :
                mappings.getHandlerMethods().entrySet()) {
            if (one.getValue().getBeanType().getName().startsWith("th.go.dopa.")) {
                for (RequestMethod method : one.getKey().getMethodsCondition().getMethods()) {
                    for (String path : one.getKey().getPatternValues()) {
                        routes.put("%-4s %s".formatted(method, path), one.getValue());
                    }
                }
            }
        }
        return routes;
    }

    private static String who(HandlerMethod method) {
        boolean atMethod = method.hasMethodAnnotation(Open.class) || method.hasMethodAnnotation(ForStaff.class);
        ForStaff staff = atMethod
                ? method.getMethodAnnotation(ForStaff.class)
                : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), ForStaff.class);
        if (staff == null) {
            return "everybody";
        }
        return staff.value().length == 0
                ? "all staff"
                : Arrays.stream(Role.values())
                        .filter(role -> Arrays.asList(staff.value()).contains(role))
                        .map(Role::name)
                        .collect(Collectors.joining(" "));
    }

    /** A case of the district that was also sent to the agency. */
    private String own(Staff chief, Staff agency) {
        Filed.Accepted filed = (Filed.Accepted) filings.file(new Citizen(null), Somsri.pothole("4701", today));
        Complaint taken = receiving.receive(chief, filed.number(), 1, null);
        proposals.order(
                chief,
                filed.number(),
                taken.version(),
                Order.refer(List.of(agency.office()), 15, ""),
                "",
                UUID.randomUUID());
        return filed.number().value();
    }

    private String file(String district, @Nullable AccusedSeat seat) {
        Filed filed = filings.file(
                new Citizen(null),
                seat == null ? Somsri.pothole(district, today) : Somsri.accusation(district, seat, today));
        return ((Filed.Accepted) filed).number().value();
    }

    /** Asks as the person would; a form is sent empty, so that nothing is changed by it. */
    private String tried(String address, String number, String cookie) throws IOException, InterruptedException {
        String path = VARIABLE.matcher(address.substring(5)).replaceAll(variable -> switch (variable.group(1)) {
            case "number" -> number;
            case "size" -> "small";
            case "act" -> "notes";
            default -> "1";
        });
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        if (address.startsWith("GET")) {
            request.header("Cookie", cookie).GET();
        } else {
            HttpResponse<String> door = client.send(
                    HttpRequest.newBuilder(uri("/track"))
                            .header("Cookie", cookie)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            String csrf = door.headers().allValues("Set-Cookie").stream()
                    .map(set -> set.substring(0, set.indexOf(';')))
                    .collect(Collectors.joining("; "));
            Element token =
                    Jsoup.parse(door.body()).select("form input[type=hidden]").getFirst();
            request.header("Cookie", cookie + "; " + csrf)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            token.attr("name") + "=" + URLEncoder.encode(token.val(), StandardCharsets.UTF_8)));
        }
        int status = client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
        assertThat(status).as(address + " " + number).isLessThan(500);
        return switch (status) {
            case 404 -> "404";
            case 403 -> "403";
            default -> "seen";
        };
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
