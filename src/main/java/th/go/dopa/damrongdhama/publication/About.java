package th.go.dopa.damrongdhama.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.web.Visit;

/** What pages are about, in the words of schema.org, for those who read them by machine (ข้อมูลเชิงโครงสร้าง). */
final class About {

    private static final String CONTEXT = "@context";
    private static final String TYPE = "@type";
    private static final String SCHEMA = "https://schema.org";

    private About() {}

    /** An office: who it is, where, and whom it belongs to. */
    static Map<String, Object> office(Visit visit, Office office, String name, String province, String path) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put(CONTEXT, SCHEMA);
        about.put(TYPE, "GovernmentOffice");
        about.put("name", name);
        about.put("url", visit.address(visit.href(path)));
        about.put("image", visit.address(visit.href(path + "/card.jpg")));
        about.put("telephone", office.phone() == null ? "1567" : office.phone());
        Map<String, Object> address = new LinkedHashMap<>();
        address.put(TYPE, "PostalAddress");
        if (office.address() != null) {
            address.put("streetAddress", office.address());
        }
        address.put("addressRegion", province);
        address.put("addressCountry", "TH");
        about.put("address", address);
        AreaCode district = office.district();
        about.put("areaServed", Map.of(TYPE, "AdministrativeArea", "name", district == null ? province : name));
        about.put("parentOrganization", department(visit));
        return about;
    }

    /** The whole site. */
    static Map<String, Object> site(Visit visit) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put(CONTEXT, SCHEMA);
        about.put(TYPE, "WebSite");
        about.put("name", visit.t("web.site"));
        about.put("url", visit.address(visit.href("/")));
        about.put("inLanguage", visit.language().tag());
        about.put("publisher", department(visit));
        return about;
    }

    /** Questions with their answers. */
    static Map<String, Object> questions(List<Question> questions) {
        List<Object> all = new ArrayList<>();
        for (Question one : questions) {
            all.add(Map.of(
                    TYPE,
                    "Question",
                    "name",
                    one.asked(),
                    "acceptedAnswer",
                    Map.of(TYPE, "Answer", "text", one.answer())));
        }
        Map<String, Object> about = new LinkedHashMap<>();
        about.put(CONTEXT, SCHEMA);
        about.put(TYPE, "FAQPage");
        about.put("mainEntity", all);
        return about;
    }

    private static Map<String, Object> department(Visit visit) {
        return Map.of(TYPE, "GovernmentOrganization", "name", visit.t("web.owner"));
    }
}
