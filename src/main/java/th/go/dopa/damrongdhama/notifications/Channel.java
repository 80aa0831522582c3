package th.go.dopa.damrongdhama.notifications;

/** By what a message goes (ช่องทางแจ้ง). */
public enum Channel {
    /** อีเมล. */
    EMAIL("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]{1,190}", false),
    /** ข้อความสั้นทางโทรศัพท์มือถือ: the digits of a mobile number. */
    SMS("0[689][0-9]{8}", true),
    /** LINE: the id by which LINE knows the person to our account. */
    LINE("[A-Za-z0-9]{1,64}", true);

    private final String address;
    private final boolean ringing;

    Channel(String address, boolean ringing) {
        this.address = address;
        this.ringing = ringing;
    }

    /** Whether this can be an address of the channel. */
    public boolean takes(String typed) {
        return typed.matches(address);
    }

    /** Whether it may wake somebody, so that it waits for the morning. */
    boolean ringing() {
        return ringing;
    }
}
