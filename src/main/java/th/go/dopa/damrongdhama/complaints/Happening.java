package th.go.dopa.damrongdhama.complaints;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.OfficeId;

/**
 * A line of the history of a case (ประวัติเรื่อง): ids and codes only, kept as JSON under a name that never changes. What people wrote lies in
 * {@link Text}s beside it. Every shape ever released must still read.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(Happening.Filed.class),
    @JsonSubTypes.Type(Happening.Received.class),
    @JsonSubTypes.Type(Happening.Proposed.class),
    @JsonSubTypes.Type(Happening.Ordered.class),
    @JsonSubTypes.Type(Happening.Referred.class),
    @JsonSubTypes.Type(Happening.Reported.class),
    @JsonSubTypes.Type(Happening.Noted.class),
    @JsonSubTypes.Type(Happening.Asked.class),
    @JsonSubTypes.Type(Happening.InformationAdded.class),
    @JsonSubTypes.Type(Happening.NotAccepted.class),
    @JsonSubTypes.Type(Happening.Closed.class),
    @JsonSubTypes.Type(Happening.Cancelled.class),
    @JsonSubTypes.Type(Happening.Confirmed.class),
    @JsonSubTypes.Type(Happening.Contradicted.class),
    @JsonSubTypes.Type(Happening.CodeReissued.class),
    @JsonSubTypes.Type(Happening.Acknowledged.class),
    @JsonSubTypes.Type(Happening.AcknowledgementTakenBack.class),
    @JsonSubTypes.Type(Happening.Transferred.class),
    @JsonSubTypes.Type(Happening.Returned.class),
    @JsonSubTypes.Type(Happening.Published.class),
    @JsonSubTypes.Type(Happening.Withdrawn.class)
})
public sealed interface Happening {

    /** What a person reads: a message key and what it is filled with. */
    default Words words() {
        return switch (this) {
            case Filed it -> Words.of("filed", it.channel());
            case Received it -> Words.of("received");
            case Proposed it -> Words.of("proposed", it.order());
            case Ordered it -> Words.of(it.asProposed() ? "ordered-as-proposed" : "ordered", it.order());
            case Referred it -> Words.of("referred", it.agencies(), it.dueOn());
            case Reported it -> Words.of("reported", List.of(it.agency()));
            case Noted it -> Words.of("noted");
            case Asked it -> Words.of("asked", it.dueOn());
            case InformationAdded it -> Words.of("information-added");
            case NotAccepted it -> Words.of("not-accepted", it.reason());
            case Closed it -> Words.of("closed", it.reason());
            case Cancelled it -> Words.of("cancelled");
            case Confirmed it -> Words.of("confirmed", it.rating() == null ? 0 : it.rating());
            case Contradicted it -> Words.of("contradicted");
            case CodeReissued it -> Words.of("code-reissued");
            case Acknowledged it -> Words.of("acknowledged", it.dated());
            case AcknowledgementTakenBack it -> Words.of("acknowledgement-taken-back");
            case Transferred it -> Words.of("transferred", List.of(it.to()));
            case Returned it -> Words.of("returned", List.of(it.to()));
            case Published it -> Words.of("published");
            case Withdrawn it -> Words.of("withdrawn");
        };
    }

    /** Whether the complainant sees the line on his page. */
    default boolean forCitizen() {
        return switch (this) {
            case Filed it -> true;
            case Received it -> true;
            case Proposed it -> false;
            case Ordered it -> false;
            case Referred it -> true;
            case Reported it -> true;
            case Noted it -> it.told();
            case Asked it -> true;
            case InformationAdded it -> true;
            case NotAccepted it -> true;
            case Closed it -> true;
            case Cancelled it -> true;
            case Confirmed it -> true;
            case Contradicted it -> true;
            case CodeReissued it -> true;
            case Acknowledged it -> true;
            case AcknowledgementTakenBack it -> false;
            case Transferred it -> true;
            case Returned it -> true;
            case Published it -> true;
            case Withdrawn it -> true;
        };
    }

    /**
     * Words to be looked up under {@code complaints.happening.} and the key.
     *
     * @param arguments enums, dates, numbers and lists of offices, to be written out by the page
     */
    record Words(String key, List<Object> arguments) {

        public Words {
            arguments = List.copyOf(arguments);
        }

        static Words of(String key, Object... arguments) {
            return new Words("complaints.happening." + key, List.of(arguments));
        }
    }

    /** Somebody filed it. */
    @JsonTypeName("filed")
    record Filed(Channel channel, boolean secret) implements Happening {}

    /** The centre took it up (รับเรื่อง). */
    @JsonTypeName("received")
    record Received() implements Happening {}

    /** An officer proposed (เสนอ). */
    @JsonTypeName("proposed")
    record Proposed(OrderKind order) implements Happening {}

    /** The chief ordered (สั่งการ). */
    @JsonTypeName("ordered")
    record Ordered(
            OrderKind order, boolean asProposed, @Nullable AccountId responsible) implements Happening {}

    /** It was sent to agencies (ส่งต่อ). */
    @JsonTypeName("referred")
    record Referred(List<OfficeId> agencies, LocalDate dueOn) implements Happening {

        public Referred {
            agencies = List.copyOf(agencies);
        }
    }

    /** An agency reported (รายงานผล). */
    @JsonTypeName("reported")
    record Reported(OfficeId agency) implements Happening {}

    /**
     * Progress was written down.
     *
     * @param told whether the complainant is told
     */
    @JsonTypeName("noted")
    record Noted(boolean told) implements Happening {}

    /** The complainant was asked for more. */
    @JsonTypeName("asked")
    record Asked(LocalDate dueOn) implements Happening {}

    /** The complainant added something. */
    @JsonTypeName("information-added")
    record InformationAdded(int pictures) implements Happening {}

    /** It was not taken up (ไม่รับไว้พิจารณา). */
    @JsonTypeName("not-accepted")
    record NotAccepted(RefusalReason reason) implements Happening {}

    /** It was closed (ยุติเรื่อง). */
    @JsonTypeName("closed")
    record Closed(ClosingReason reason, int proof) implements Happening {}

    /** It had been recorded by mistake. */
    @JsonTypeName("cancelled")
    record Cancelled() implements Happening {}

    /** The complainant confirmed that it is fixed. */
    @JsonTypeName("confirmed")
    record Confirmed(@Nullable Integer rating) implements Happening {}

    /** The complainant said that it is not fixed; the case is open again. */
    @JsonTypeName("contradicted")
    record Contradicted(@Nullable Integer rating) implements Happening {}

    /** A new tracking code was given out. */
    @JsonTypeName("code-reissued")
    record CodeReissued() implements Happening {}

    /** A letter told the complainant that his case came in (ตอบรับแล้ว, พ.ร.ฎ. 2546 ม. 38). */
    @JsonTypeName("acknowledged")
    record Acknowledged(LocalDate dated) implements Happening {}

    /** That letter was cancelled: he is to be told anew. */
    @JsonTypeName("acknowledgement-taken-back")
    record AcknowledgementTakenBack() implements Happening {}

    /** It went up to the province (ส่งต่อจังหวัด), which is to end it by another day. */
    @JsonTypeName("transferred")
    record Transferred(OfficeId from, OfficeId to, LocalDate dueOn) implements Happening {}

    /** The province gave it back (ส่งคืนอำเภอ). */
    @JsonTypeName("returned")
    record Returned(OfficeId from, OfficeId to, LocalDate dueOn) implements Happening {}

    /** The head of the centre shows it to everybody, in words written for it (เผยแพร่). */
    @JsonTypeName("published")
    record Published() implements Happening {}

    /** It is shown no more (ถอนการเผยแพร่). */
    @JsonTypeName("withdrawn")
    record Withdrawn() implements Happening {}
}
