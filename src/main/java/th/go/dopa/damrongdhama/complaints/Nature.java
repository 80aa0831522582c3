package th.go.dopa.damrongdhama.complaints;

/** What sort of matter it is (ลักษณะเรื่อง): the seven missions of a centre and suggestions, domain §2.2. Never merged with the category. */
public enum Nature {
    COMPLAINT,
    ONE_STOP,
    INFORMATION,
    ADVICE,
    SERVICE_LINK,
    POLICY,
    URGENT_RELIEF,
    SUGGESTION
}
