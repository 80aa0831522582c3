package th.go.dopa.damrongdhama.complaints.casepage;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.attachments.Attachment;
import th.go.dopa.damrongdhama.attachments.AttachmentFacts;
import th.go.dopa.damrongdhama.attachments.Attachments;
import th.go.dopa.damrongdhama.complaints.Audience;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Pictures;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.web.Visit;

/** The photos of a case for its page (ภาพของเรื่อง); where and when they were taken is for the officers of the holder only. */
@Component
class CasePhotos {

    private final Pictures pictures;
    private final Attachments attachments;

    CasePhotos(Pictures pictures, Attachments attachments) {
        this.pictures = pictures;
        this.attachments = attachments;
    }

    /** A photo, and the line of history at which it came. */
    record Taken(int seq, CasePhoto photo) {}

    List<Taken> of(Visit visit, Staff by, Complaint complaint, Audience reader) {
        List<Taken> taken = new ArrayList<>();
        List<Pictures.Picture> shown = pictures.of(complaint, reader);
        List<AttachmentId> ids = shown.stream().map(Pictures.Picture::id).toList();
        Map<AttachmentId, Integer> pages =
                attachments.attachments(ids).stream().collect(Collectors.toMap(Attachment::id, Attachment::pages));
        Map<AttachmentId, AttachmentFacts> facts =
                CaseReader.officer(by, complaint) ? attachments.facts(ids) : Map.of();
        for (Pictures.Picture picture : shown) {
            int count = pages.getOrDefault(picture.id(), 1);
            AttachmentFacts told = facts.get(picture.id());
            String address = CaseReader.href(complaint.number()) + "/photos/" + picture.id() + "/";
            taken.add(new Taken(
                    picture.seq(),
                    new CasePhoto(
                            picture.id().toString(),
                            address + "small",
                            address + "large",
                            about(visit, picture, count, taken.size() + 1),
                            reader == Audience.AGENCY ? "" : audience(visit, picture.audience()),
                            told == null ? List.of() : facts(visit, told),
                            pages(visit, count, address))));
        }
        return taken;
    }

    private static String about(Visit visit, Pictures.Picture picture, int pages, int number) {
        String purpose = visit.t("complaints.purpose." + picture.purpose());
        return pages > 1
                ? visit.t("casepage.photo.document", number, purpose, pages)
                : visit.t("casepage.photo.about", number, purpose);
    }

    private static List<CasePhoto.Page> pages(Visit visit, int pages, String address) {
        return IntStream.rangeClosed(2, pages)
                .mapToObj(page ->
                        new CasePhoto.Page(visit.t("casepage.photo.page", page), address + "large?page=" + page))
                .toList();
    }

    private static String audience(Visit visit, Audience audience) {
        return visit.t("casepage.audience." + audience.name().toLowerCase(Locale.ROOT));
    }

    private static List<String> facts(Visit visit, AttachmentFacts facts) {
        List<String> said = new ArrayList<>();
        if (facts.takenAt() != null) {
            said.add(visit.t("casepage.photo.taken", moment(visit, facts.takenAt())));
        }
        if (facts.position() != null) {
            said.add(visit.t(
                    "casepage.photo.position",
                    String.format(
                            Locale.ROOT,
                            "%.5f, %.5f",
                            facts.position().latitude(),
                            facts.position().longitude())));
        }
        return said;
    }

    /** The camera's own clock, which may be wrong, as a time of day here. */
    private static String moment(Visit visit, String taken) {
        try {
            return visit.dateTime(
                    LocalDateTime.parse(taken).atZone(Bangkok.ZONE).toInstant());
        } catch (DateTimeParseException unreadable) {
            return taken;
        }
    }
}
