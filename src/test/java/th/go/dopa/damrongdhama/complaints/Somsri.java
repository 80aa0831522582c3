package th.go.dopa.damrongdhama.complaints;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.complaints.intake.NewComplaint;
import th.go.dopa.damrongdhama.kernel.AreaCode;

/** Somsri (สมศรี), an invented villager of Sakon Nakhon, and what she complains about. */
public final class Somsri {

    public static final Person PERSON =
            new Person("นาง", "สมศรี", "ทดสอบดี", "1999900000013", "0812345678", "somsri@example.org", "99 หมู่ 3");

    private Somsri() {}

    /** A pothole in a subdistrict of a district, from the web, with her name. */
    public static NewComplaint pothole(String district, LocalDate receivedOn) {
        return complaint(PERSON, district, "0201", null, receivedOn);
    }

    /** The same pothole, seen by a neighbour. */
    public static NewComplaint potholeOf(Person neighbour, String district, LocalDate receivedOn) {
        return complaint(neighbour, district, "0201", null, receivedOn);
    }

    /** A case against an official: secret. */
    public static NewComplaint accusation(String district, AccusedSeat seat, LocalDate receivedOn) {
        return complaint(PERSON, district, "0501", seat, receivedOn);
    }

    private static NewComplaint complaint(
            Person person, String district, String category, @Nullable AccusedSeat seat, LocalDate receivedOn) {
        return new NewComplaint(
                UUID.randomUUID(),
                Channel.WEB,
                Nature.COMPLAINT,
                Importance.GENERAL,
                category,
                "",
                "ถนนหน้าโรงเรียนบ้านหนองปลาเป็นหลุมลึก รถล้มหลายคันแล้ว ขอให้ซ่อมโดยเร็ว",
                new Where(new AreaCode(district), new AreaCode(district + "01"), 3, null, null),
                "หน้าโรงเรียน ข้างร้านค้า",
                null,
                receivedOn,
                Complainant.NAMED,
                new Parties(person, Person.named("องค์กรสมมติ")),
                true,
                false,
                AccusedKind.AGENCY,
                seat,
                false,
                "ซ่อมถนน",
                Elsewhere.NO,
                "");
    }

    /** The same form, with another story. */
    public static NewComplaint rewritten(NewComplaint filed) {
        return new NewComplaint(
                filed.formKey(),
                filed.channel(),
                filed.nature(),
                filed.importance(),
                filed.category(),
                filed.categoryWords(),
                "อีกเรื่องหนึ่ง",
                filed.where(),
                filed.landmark(),
                filed.incidentOn(),
                filed.receivedOn(),
                filed.complainant(),
                filed.parties(),
                filed.hideName(),
                filed.agencyMayContact(),
                filed.accusedKind(),
                filed.accusedSeat(),
                filed.straightToProvince(),
                filed.wish(),
                filed.elsewhere(),
                filed.elsewhereWords());
    }
}
