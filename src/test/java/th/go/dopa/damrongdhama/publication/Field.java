package th.go.dopa.damrongdhama.publication;

import java.time.LocalDate;
import th.go.dopa.damrongdhama.Visitor;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.attachments.Samples;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiDates;

/** A chief who was in the field and publishes what came of it. */
public final class Field {

    private Field() {}

    /** Publishes an activity of this day with two photos, one broad and one tall; gives the chief on its page. */
    public static Visitor publish(int port, World world, Staff chief, String name, LocalDate on) {
        return new Visitor(port)
                .as(world.signedIn(chief))
                .open("/desk/activities/new")
                .turnTo("form[action='/desk/activities']")
                .fill("name", name)
                .fill("kind", "MOBILE_CENTRE")
                .fill("on.day", Integer.toString(on.getDayOfMonth()))
                .fill("on.month", Integer.toString(on.getMonthValue()))
                .fill("on.year", Integer.toString(ThaiDates.year(on)))
                .fill("place", "วัดสมมติ")
                .fill("reached", "120")
                .fill("received", "7")
                .fill("results", "ไกล่เกลี่ยสำเร็จ ๓ เรื่อง น้ำประปาไหลแล้วทั้งหมู่บ้าน")
                .fill("consent", "yes")
                .attach("photos", "a.jpg", Samples.jpeg(640, 480, name.hashCode()))
                .attach("photos", "b.jpg", Samples.jpeg(480, 640, name.hashCode() + 1L))
                .send()
                .turnTo("form[action$=publish]")
                .send();
    }
}
