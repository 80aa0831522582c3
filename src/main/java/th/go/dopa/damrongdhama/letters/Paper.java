package th.go.dopa.damrongdhama.letters;

/** What is written on paper (เอกสารราชการ), in its own terms; how it looks is decided by its layout alone. */
public sealed interface Paper
        permits Correspondence, Slip, Envelope, ReceivingStamp, PrintedForm, Certificate, AccessSheet {}
