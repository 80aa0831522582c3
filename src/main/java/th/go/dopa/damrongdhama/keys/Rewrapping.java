package th.go.dopa.damrongdhama.keys;

import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Encrypting anew (เข้ารหัสใหม่ด้วยกุญแจใหม่): after a key was added, every room writes its rows under it, some at a time. Old keys stay, to
 * read backups.
 */
@Component
public class Rewrapping {

    private static final Logger LOG = LoggerFactory.getLogger(Rewrapping.class);
    private static final int SOME = 500;

    private final ObjectProvider<Rewrap> rooms;

    Rewrapping(ObjectProvider<Rewrap> rooms) {
        this.rooms = rooms;
    }

    /** Whether rows that can be encrypted anew lie under the purpose. */
    public boolean rewraps(KeyPurpose purpose) {
        return rooms(purpose).findAny().isPresent();
    }

    /** How many rows of the purpose are still under older keys. */
    public long left(KeyPurpose purpose) {
        return rooms(purpose).mapToLong(Rewrap::left).sum();
    }

    /**
     * Encrypts anew what is under older keys; may be stopped at any time and begun again.
     *
     * @return how many rows
     */
    public int rewrap(KeyPurpose purpose) {
        int rows = rooms(purpose).mapToInt(Rewrapping::all).sum();
        LOG.info("{} rows of {} encrypted anew", rows, purpose);
        return rows;
    }

    private Stream<Rewrap> rooms(KeyPurpose purpose) {
        return rooms.stream().filter(room -> room.purpose() == purpose);
    }

    private static int all(Rewrap room) {
        int all = 0;
        for (int some = room.rewrapSome(SOME); some > 0; some = room.rewrapSome(SOME)) {
            all += some;
        }
        return all;
    }
}
