package th.go.dopa.damrongdhama.learning;

import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/** A screen as a chapter of the manuals (บทของคู่มือ), in the order in which one meets it at work. */
enum Chapter {
    DESK("complaints/worklists/desk", "/desk"),
    COUNTER("complaints/intake/counter", "/desk/complaints/new"),
    RECEIPT("complaints/intake/slip", "/desk/complaints/slip/{sent}"),
    SERVICES("complaints/intake/services", "/desk/services"),
    SEARCH("complaints/worklists/search", "/desk/search"),
    CASE("complaints/casepage/case", "/desk/complaints/{number:DOPA[0-9]+}"),
    ACT("complaints/casepage/act", "/desk/complaints/{number:DOPA[0-9]+}/{act:[a-z-]+}"),
    ORDERS("complaints/casepage/orders", "/desk/orders"),
    RECEPTION("complaints/intake/reception", "/desk/complaints/{number:DOPA[0-9]+}/reception"),
    THANKS("complaints/outcome/thanks", "/desk/complaints/{number:DOPA[0-9]+}/thanks"),
    INVITATION("complaints/casepage/invitation", "/desk/complaints/{number:DOPA[0-9]+}/invitation"),
    SHOWCASE("complaints/showcase/publication", "/desk/complaints/{number:DOPA[0-9]+}/publication"),
    MANY_LETTERS("complaints/casepage/manyletters", "/desk/complaints/letters"),
    BOOK("complaints/register/register", "/desk/register"),
    LETTERS("letters/register", "/desk/letters"),
    DRAFT("letters/draft", "/desk/letters/new"),
    LETTER("letters/letter", "/desk/letters/{id:[1-9][0-9]{0,17}}"),
    BATCH("letters/batch", "/desk/letters/batches/{id:[1-9][0-9]{0,17}}"),
    RECEIVED("letters/received", "/desk/letters/received"),
    RECEIVE("letters/receive", "/desk/letters/received/new"),
    RECEIVED_LETTER("letters/receivedletter", "/desk/letters/received/{id:[1-9][0-9]{0,17}}"),
    CIRCULARS("directives/inbox/list", "/desk/circulars"),
    CIRCULAR("directives/inbox/circular", "/desk/circulars/{id:[1-9][0-9]{0,17}}"),
    CIRCULARS_WRITTEN("directives/circulars/list", "/desk/circulars/written"),
    CIRCULAR_WRITTEN("directives/circulars/circular", "/desk/circulars/written/{id:[1-9][0-9]{0,17}}"),
    CIRCULAR_FORM("directives/circulars/form", "/desk/circulars/written/new"),
    CIRCULAR_SENDING("directives/circulars/send", "/desk/circulars/written/{id:[1-9][0-9]{0,17}}/dispatch"),
    CIRCULAR_REPORT("directives/reportback/desk", "/desk/circulars/{top:[1-9][0-9]{0,17}}/report"),
    REPORT_ACCESS("directives/reportback/access", "/desk/report-access"),
    CIRCULAR_PROGRESS("directives/progress/progress", "/desk/circulars/{id:[1-9][0-9]{0,17}}/progress"),
    CIRCULAR_RETURNS("directives/returns/returns", "/desk/circulars/{id:[1-9][0-9]{0,17}}/returns"),
    CIRCULAR_RETURNS_ASK(
            "directives/returns/ask", "/desk/circulars/{id:[1-9][0-9]{0,17}}/returns/asks/{ask:[1-9][0-9]?}"),
    CIRCULAR_RETURNS_OFFICE(
            "directives/returns/office", "/desk/circulars/{id:[1-9][0-9]{0,17}}/returns/{district:[0-9]{4}}"),
    LETTERHEAD("letters/letterhead", "/desk/letterhead"),
    ACTIVITIES("activities/list", "/desk/activities"),
    ACTIVITY_FORM("activities/form", "/desk/activities/new"),
    ACTIVITY("activities/activity", "/desk/activities/{id:[1-9][0-9]{0,17}}"),
    VEIL("activities/veil", "/desk/activities/{id:[1-9][0-9]{0,17}}/photos/{photo:[1-9][0-9]{0,17}}/veil"),
    SCRIPTS("activities/scripts/list", "/desk/broadcasts"),
    SCRIPT("activities/scripts/script", "/desk/broadcasts/{id:[1-9][0-9]{0,17}}"),
    SCRIPT_FORM("activities/scripts/form", "/desk/broadcasts/{id:[1-9][0-9]{0,17}}/words"),
    COVERAGE("activities/publicity/coverage", "/desk/broadcasts/{id:[1-9][0-9]{0,17}}/villages"),
    PICK("activities/publicity/pick", "/desk/broadcasts/{id:[1-9][0-9]{0,17}}/meeting"),
    LOCAL("activities/publicity/local", "/desk/broadcasts/{id:[1-9][0-9]{0,17}}/local"),
    PUBLICITY_LOG("activities/publicity/log", "/desk/publicity"),
    TELLING("activities/publicity/telling", "/desk/publicity/new"),
    POSTERS("publication/posters/all", "/desk/posters"),
    POSTER("publication/posters/poster", "/desk/posters/{kind:month|newsletter|steps|track|results|role}"),
    POSTS("publication/posters/posts", "/desk/posts/{id:[1-9][0-9]{0,17}}"),
    REPORT("statistics/report", "/desk/reports/{month:25[0-9]{2}-[0-9]{2}}"),
    AGENDA("statistics/agenda", "/desk/reports/{month:25[0-9]{2}-[0-9]{2}}/agenda"),
    COMMENDATIONS("commendations/list", "/desk/commendations"),
    COMMENDATION_FORM("commendations/form", "/desk/commendations/new"),
    COMMENDATION("commendations/entry", "/desk/commendations/{id:[1-9][0-9]{0,17}}"),
    PRAISE_MEETING("commendations/meeting", "/desk/commendations/meetings/{id:[1-9][0-9]{0,17}}"),
    LESSONS("commendations/lessons", "/desk/lessons"),
    OWN_PRAISE("commendations/mine", "/desk/commendations/mine"),
    BACKLOG("exchange/imports/backlog", "/desk/backlog"),
    COLUMNS("exchange/imports/choose", "/desk/backlog/{id:[0-9]{1,18}}/columns"),
    RUN("exchange/imports/run", "/desk/backlog/{id:[0-9]{1,18}}"),
    SCANS("exchange/scans/ask", "/desk/backlog/scans"),
    COMPLETENESS("exchange/completeness/completeness", "/desk/completeness"),
    EXPORTS("exchange/exports/exports", "/desk/exports"),
    AGENCIES("places/agencies", "/desk/agencies"),
    VILLAGES("places/villages", "/desk/villages"),
    SUBDISTRICT("places/subdistrict", "/desk/villages/{code:[0-9]{6}}"),
    VILLAGE_LIST("places/upload", "/desk/villages/list"),
    JOURNAL("audit/journal", "/admin/journal"),
    FRONT("administration/front", "/admin"),
    ACCOUNTS("people/accounts", "/admin/accounts"),
    NEW_ACCOUNT("people/newaccount", "/admin/accounts/new"),
    APPOINTMENTS("people/appointments", "/admin/appointments"),
    NEW_APPOINTMENT("people/newappointment", "/admin/appointments/new"),
    SETTINGS("settings/settings", "/admin/settings"),
    CATEGORIES("settings/categories", "/admin/settings/categories"),
    AREAS("places/areas", "/admin/areas"),
    OUTBOX("notifications/outbox", "/admin/outbox"),
    EMBLEM("administration/emblem", "/admin/emblem"),
    ACCOUNT("people/account", "/account"),
    SESSIONS("people/sessions", "/account/sessions");

    private final String screen;
    private final String address;

    Chapter(String screen, String address) {
        this.screen = screen;
        this.address = address;
    }

    /** The template of the screen. */
    String screen() {
        return screen;
    }

    /** The address of the screen as its controller has it: whoever may open that has the chapter in his manual. */
    String address() {
        return address;
    }

    /** Where the chapter stands in the page. */
    String anchor() {
        return screen.replace('/', '-');
    }

    /** What the screen looks like, as a file of static/; nothing where words are enough. */
    Optional<ClassPathResource> picture() {
        return Optional.of(new ClassPathResource("static/" + pictureFile())).filter(ClassPathResource::exists);
    }

    String pictureFile() {
        return "manual/" + anchor() + ".png";
    }
}
