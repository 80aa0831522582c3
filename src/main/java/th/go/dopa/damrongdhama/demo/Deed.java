package th.go.dopa.damrongdhama.demo;

/** What somebody does with a case of the demo (การกระทำในเรื่องสาธิต), each through the desk that does it in earnest. */
enum Deed {
    FILE,
    RECEIVE,
    ASK,
    ADD_INFORMATION,
    PROPOSE,
    ORDER,
    ORDER_INSTEAD,
    REPORT,
    REPORT_SECOND,
    NOTE,
    PROPOSE_CLOSING,
    ORDER_CLOSING,
    CLOSE_DIRECTLY,
    PROPOSE_REFUSAL,
    ORDER_REFUSAL,
    CANCEL,
    CONFIRM,
    CONTRADICT,
    REISSUE_CODE,
    SEND_UP,
    GIVE_BACK
}
