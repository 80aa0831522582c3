package th.go.dopa.damrongdhama.letters;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A paper that goes through the register (หนังสือส่ง). Kept as JSON under names that never change. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = OfficialLetter.class, name = "official"),
    @JsonSubTypes.Type(value = Memo.class, name = "memo"),
    @JsonSubTypes.Type(value = StampedLetter.class, name = "stamped")
})
public sealed interface Correspondence extends Paper permits OfficialLetter, Memo, StampedLetter {

    Secrecy secrecy();

    LetterNumber number();

    /** The day it is dated; null while that is blank. */
    @Nullable
    LocalDate date();

    String subject();

    /** Whom it is to, as in the register. */
    String recipient();

    /** The same with its number and date. */
    Correspondence issued(int running, LocalDate on);
}
