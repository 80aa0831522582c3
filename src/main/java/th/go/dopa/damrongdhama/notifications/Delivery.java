package th.go.dopa.damrongdhama.notifications;

/** How a try to deliver a message ended (ผลการส่ง). Notes are for the log: a status or a kind of failure, never an address. */
public sealed interface Delivery {

    String note();

    /** It was taken by the other side. */
    record Sent(String note) implements Delivery {}

    /** Not now; the same may go through later. */
    record Later(String note) implements Delivery {}

    /** The other side refuses it for good. */
    record Never(String note) implements Delivery {}
}
