package th.go.dopa.damrongdhama.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.AppointmentId;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.people.People;

/** Who holds which post of the demo on which day (อัตรากำลังสาธิต). */
final class Posts {

    private final People people;
    private final List<Post> posts = new ArrayList<>();
    private final Map<AppointmentId, Staff> staff = new HashMap<>();

    Posts(People people) {
        this.people = people;
    }

    record Post(
            AccountId account,
            AppointmentId appointment,
            OfficeId office,
            Role role,
            LocalDate from,
            @Nullable LocalDate to) {

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    void add(Post post) {
        posts.add(post);
    }

    /** Somebody of the office who holds a post of the first of these roles that anybody holds on the day; asked when it is that day. */
    Staff at(OfficeId office, LocalDate day, int which, Role... roles) {
        for (Role role : roles) {
            List<Post> held = posts.stream()
                    .filter(post -> post.office().equals(office) && post.role() == role && post.holdsOn(day))
                    .toList();
            if (!held.isEmpty()) {
                return staff.computeIfAbsent(held.get(which % held.size()).appointment(), people::staff);
            }
        }
        throw new IllegalStateException("nobody at office " + office);
    }
}
