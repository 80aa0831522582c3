package th.go.dopa.damrongdhama.notifications;

/** Who carries the messages of one channel (ผู้ส่งข้อความ). Called outside of every transaction; says how it went and does not throw. */
public interface Courier {

    Channel channel();

    /** Whether the installation has set the channel up; if not, messages are held, not failed. */
    boolean ready();

    Delivery carry(Parcel parcel);
}
