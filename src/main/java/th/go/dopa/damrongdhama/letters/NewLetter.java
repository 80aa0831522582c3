package th.go.dopa.damrongdhama.letters;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter that is to be drafted (หนังสือที่จะร่าง).
 *
 * @param about what it is about, such as {@code complaint:12}; null for nothing in the system
 * @param personal whether it names a complainant: its words are then shown only to who may look at identities, and each look is written down
 * @param formKey of the form it came from: the same form sent again drafts nothing more
 */
public record NewLetter(Correspondence content, @Nullable String about, boolean personal, UUID formKey) {}
