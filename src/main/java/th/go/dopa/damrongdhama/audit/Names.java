package th.go.dopa.damrongdhama.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import th.go.dopa.damrongdhama.kernel.Staff;

/** Whose ids they are (ชื่อเจ้าของรหัส): the journal lies below the rooms that know names, and asks them through this. */
public interface Names {

    /** The account behind a user name. */
    Optional<Long> account(String userName);

    Map<Long, String> accounts(Collection<Long> ids);

    Map<Long, String> offices(Collection<Long> ids);

    /** The offices whose lines an auditor may read; nothing where he reads the whole journal. */
    Optional<List<Long>> officesWithin(Staff auditor);
}
