package th.go.dopa.damrongdhama.kernel;

/**
 * A signed-in person acting under one appointment (เจ้าหน้าที่ตามคำสั่งแต่งตั้ง).
 *
 * @param actingFor whether the post is held as รักษาราชการแทน
 * @param mayReveal whether the appointment allows looking at a complainant's identity, with a reason
 * @param name the person's name, as shown in the frame
 * @param officeName the Thai name of the office acted for
 */
public record Staff(
        AccountId account,
        AppointmentId appointment,
        OfficeId office,
        Role role,
        boolean actingFor,
        boolean mayReveal,
        String name,
        String officeName)
        implements Actor {}
