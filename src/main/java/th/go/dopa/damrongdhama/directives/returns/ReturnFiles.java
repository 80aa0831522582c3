package th.go.dopa.damrongdhama.directives.returns;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.attachments.Attachments;
import th.go.dopa.damrongdhama.attachments.PhotoSize;
import th.go.dopa.damrongdhama.directives.Answer;
import th.go.dopa.damrongdhama.directives.Asks.Asked;
import th.go.dopa.damrongdhama.directives.Circular;
import th.go.dopa.damrongdhama.directives.Numbering;
import th.go.dopa.damrongdhama.directives.Progress;
import th.go.dopa.damrongdhama.directives.Returns;
import th.go.dopa.damrongdhama.directives.Returns.Signed;
import th.go.dopa.damrongdhama.directives.Returns.Sum;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.letters.Papers;
import th.go.dopa.damrongdhama.letters.Tabular;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.web.ListFile;
import th.go.dopa.damrongdhama.web.ListFormat;
import th.go.dopa.damrongdhama.web.Visit;

/** The whole return of a circular as files (แฟ้มผลรายงาน): a workbook with a line for each answer, and a bound paper of a province with its photos. */
@Component
class ReturnFiles {

    /** How many provinces are read at once. */
    private static final int AT_ONCE = 11;

    private final Returns returns;
    private final Progress progress;
    private final Numbering numbering;
    private final Attachments attachments;
    private final Offices offices;
    private final Papers papers;
    private final Clock clock;

    ReturnFiles(
            Returns returns,
            Progress progress,
            Numbering numbering,
            Attachments attachments,
            Offices offices,
            Papers papers,
            Clock clock) {
        this.returns = returns;
        this.progress = progress;
        this.numbering = numbering;
        this.attachments = attachments;
        this.offices = offices;
        this.papers = papers;
        this.clock = clock;
    }

    /** Some provinces at a time, as they are read; a district that has not answered an ask has a line that says so. */
    void workbook(Visit visit, Staff by, Circular circular, HttpServletResponse response) throws IOException {
        ListFile file =
                ListFormat.XLSX.answer(response, "returns-" + circular.id(), visit.t("returns.title"), heads(visit));
        List<OfficeId> provinces = progress.branches(by, circular).stream()
                .map(Progress.Branch::province)
                .toList();
        Map<OfficeId, List<Progress.Leaf>> districts =
                progress.leaves(by, circular, null).stream().collect(Collectors.groupingBy(Progress.Leaf::province));
        Map<OfficeId, List<Asked>> asked = returns.asked(circular, provinces);
        for (int from = 0; from < provinces.size(); from += AT_ONCE) {
            List<OfficeId> some = provinces.subList(from, Math.min(provinces.size(), from + AT_ONCE));
            Map<OfficeId, List<Signed>> signed =
                    returns.signed(by, circular, some, null).stream().collect(Collectors.groupingBy(Signed::office));
            for (OfficeId province : some) {
                Stream.concat(
                                signed.containsKey(province) ? Stream.of(province) : Stream.empty(),
                                districts.getOrDefault(province, List.of()).stream()
                                        .map(Progress.Leaf::office))
                        .forEach(office -> lines(
                                visit,
                                file,
                                office,
                                asked.getOrDefault(province, List.of()),
                                signed.getOrDefault(office, List.of())));
            }
        }
        file.finish();
    }

    private void lines(Visit visit, ListFile file, OfficeId office, List<Asked> asked, List<Signed> signed) {
        for (int at = 0; at < asked.size(); at++) {
            line(visit, file, office, at + 1, asked.get(at), answer(signed, office, asked.get(at)));
        }
    }

    /** Its sums, who is missing, and then each office with its words and photos. */
    void book(Visit visit, Staff by, Circular circular, OfficeId province, HttpServletResponse response)
            throws IOException {
        response.setContentType("application/pdf");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition",
                "inline; filename=\"returns-" + circular.id() + "-"
                        + Objects.requireNonNull(offices.office(province).province()) + ".pdf\"");
        List<OfficeId> one = List.of(province);
        List<Asked> asked = returns.asked(circular, one).getOrDefault(province, List.of());
        List<Signed> signed = returns.signed(by, circular, one, null);
        List<Returns.Shot> photos = returns.photos(by, circular, one, null);
        List<Sum> sums = returns.sums(by, circular, province);
        List<Progress.Leaf> leaves = progress.leaves(by, circular, province);
        try (Tabular paper = paper(visit, circular, province, response.getOutputStream())) {
            front(visit, paper, circular, leaves);
            paper.section(visit.t("returns.sums"));
            sums(visit, paper, asked, sums, leaves.size());
            missing(visit, paper, leaves);
            signed.stream().map(Signed::office).distinct().forEach(office -> {
                paper.section(offices.office(office).nameTh());
                for (int at = 0; at < asked.size(); at++) {
                    told(visit, paper, at + 1, asked.get(at), answer(signed, office, asked.get(at)), photos);
                }
            });
        }
    }

    private Tabular paper(Visit visit, Circular circular, OfficeId province, OutputStream out) {
        return papers.tabular(
                out,
                false,
                visit.t(
                        "returns.book",
                        numbering.plain(circular.number()),
                        offices.office(province).nameTh()),
                page -> visit.t("returns.page", Integer.toString(page)));
    }

    private void front(Visit visit, Tabular paper, Circular circular, List<Progress.Leaf> leaves) {
        paper.line(circular.text().subject());
        LocalDate dated = circular.dated();
        LocalDate due = circular.due();
        if (dated != null) {
            paper.line(visit.t("directives.dated") + " " + visit.date(dated));
        }
        paper.line(visit.t("directives.due") + " " + (due == null ? visit.t("directives.no-due") : visit.date(due)));
        long reported = leaves.stream().filter(one -> one.reportedAt() != null).count();
        paper.line(visit.t("directives.progress.reported") + " " + visit.t("returns.of", reported, leaves.size()));
        paper.line(visit.t("returns.as-of", visit.dateTime(clock.instant())));
    }

    private static void sums(Visit visit, Tabular paper, List<Asked> asked, List<Sum> sums, int sent) {
        paper.table(List.of(
                new Tabular.Column(visit.t("returns.ask"), 7, Tabular.Kind.TEXT),
                new Tabular.Column(visit.t("returns.answered"), 2, Tabular.Kind.NUMBER),
                new Tabular.Column(visit.t("returns.done"), 2, Tabular.Kind.NUMBER),
                new Tabular.Column(visit.t("returns.not-done"), 2, Tabular.Kind.NUMBER),
                new Tabular.Column(visit.t("returns.number"), 3, Tabular.Kind.NUMBER),
                new Tabular.Column(visit.t("returns.photos"), 1.5f, Tabular.Kind.NUMBER),
                new Tabular.Column(visit.t("directives.progress.late"), 2, Tabular.Kind.NUMBER)));
        for (int at = 0; at < asked.size(); at++) {
            Asked one = asked.get(at);
            SumLine line = Told.line(
                    "",
                    visit.t("reportback.ask", at + 1),
                    one.ask().words(),
                    one.ask(),
                    sums.stream().filter(sum -> sum.of(one)).reduce(Sum::plus).orElse(null),
                    sent);
            paper.row(List.of(
                    line.name() + " " + line.words(),
                    line.answered(),
                    line.done(),
                    line.notDone(),
                    line.number(),
                    line.photos(),
                    line.late()));
        }
    }

    private void missing(Visit visit, Tabular paper, List<Progress.Leaf> leaves) {
        List<String> missing = leaves.stream()
                .filter(one -> one.reportedAt() == null)
                .map(one -> offices.office(one.office()).nameTh())
                .toList();
        if (!missing.isEmpty()) {
            paper.section(visit.t("returns.missing"));
            missing.forEach(paper::line);
        }
    }

    private void told(
            Visit visit, Tabular paper, int number, Asked asked, @Nullable Signed signed, List<Returns.Shot> photos) {
        paper.heading(visit.t("reportback.ask", number) + " " + asked.ask().words());
        if (signed == null) {
            paper.line(visit.t("returns.not-answered"));
            return;
        }
        Answer answer = signed.answer();
        List<String> said = new ArrayList<>(
                List.of(Told.result(visit, asked.ask(), answer), Told.reason(visit, answer), answer.text()));
        said.stream().filter(one -> !one.isBlank()).forEach(one -> one.lines().forEach(paper::line));
        answer.links().forEach(paper::code);
        List<Returns.Shot> own =
                photos.stream().filter(photo -> photo.of(signed)).toList();
        for (int from = 0; from < own.size(); from += Tabular.PHOTOS_IN_A_ROW) {
            paper.photos(own.subList(from, Math.min(own.size(), from + Tabular.PHOTOS_IN_A_ROW)).stream()
                    .map(photo -> attachments.serve(photo.id(), PhotoSize.SMALL).bytes())
                    .toList());
        }
        paper.line(ReturnsPages.signature(visit, signed)
                + (signed.late() ? " · " + visit.t("directives.progress.late") : ""));
    }

    private void line(Visit visit, ListFile file, OfficeId id, int number, Asked asked, @Nullable Signed signed) {
        Office office = offices.office(id);
        file.text(offices.provinceOffice(Objects.requireNonNull(office.province()))
                        .map(Office::nameTh)
                        .orElse(""))
                .text(office.district() == null ? "" : office.nameTh())
                .text(visit.t("reportback.ask", number))
                .text(asked.ask().words());
        if (signed == null) {
            file.text(visit.t("returns.not-answered")).end();
            return;
        }
        Answer answer = signed.answer();
        Boolean done = answer.done();
        file.text(done == null ? "" : visit.t(done ? "reportback.done.yes" : "reportback.done.no"));
        number(file, answer.number());
        file.text(answer.number() == null ? "" : asked.ask().unit());
        number(file, answer.counted());
        file.text(answer.reason())
                .text(answer.text())
                .text(String.join("\n", answer.links()))
                .number(signed.photos())
                .date(LocalDate.ofInstant(signed.first(), Bangkok.ZONE))
                .text(signed.late() ? visit.t("directives.progress.yes") : "")
                .text(signed.onBehalf() ? visit.t("directives.progress.yes") : "")
                .text(signed.name())
                .text(signed.position())
                .end();
    }

    private static void number(ListFile file, @Nullable Long number) {
        if (number == null) {
            file.text("");
        } else {
            file.number(number);
        }
    }

    private static List<ListFile.Head> heads(Visit visit) {
        return List.of(
                new ListFile.Head(visit.t("directives.progress.province"), 24),
                new ListFile.Head(visit.t("directives.progress.district"), 32),
                new ListFile.Head(visit.t("returns.ask"), 8),
                new ListFile.Head(visit.t("returns.ask-words"), 48),
                new ListFile.Head(visit.t("reportback.done")),
                new ListFile.Head(visit.t("returns.number")),
                new ListFile.Head(visit.t("returns.unit"), 10),
                new ListFile.Head(visit.t("returns.counted")),
                new ListFile.Head(visit.t("returns.why"), 32),
                new ListFile.Head(visit.t("returns.text"), 60),
                new ListFile.Head(visit.t("returns.links"), 32),
                new ListFile.Head(visit.t("returns.photos"), 8),
                new ListFile.Head(visit.t("returns.first")),
                new ListFile.Head(visit.t("directives.progress.late"), 12),
                new ListFile.Head(visit.t("directives.progress.for")),
                new ListFile.Head(visit.t("returns.signer"), 28),
                new ListFile.Head(visit.t("returns.signer-position"), 28));
    }

    private static @Nullable Signed answer(List<Signed> signed, OfficeId office, Asked asked) {
        return signed.stream()
                .filter(one -> one.office().equals(office) && one.answer().to(asked))
                .findFirst()
                .orElse(null);
    }
}
