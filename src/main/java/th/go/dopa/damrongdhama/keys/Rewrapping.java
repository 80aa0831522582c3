package th.go.dopa.damrongdhama.keys;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Changing a key (เปลี่ยนกุญแจ): a new one is added, and every room encrypts its rows anew. Old keys stay, to read backups. */
@Component
public class Rewrapping {

    private static final Logger LOG = LoggerFactory.getLogger(Rewrapping.class);

    private final Keys keys;
    private final ObjectProvider<Rewrap> rooms;

    Rewrapping(Keys keys, ObjectProvider<Rewrap> rooms) {
        this.keys = keys;
        this.rooms = rooms;
    }

    /**
     * Adds a key and encrypts anew what is under the old ones.
     *
     * @return how many rows
     */
    public int renew(KeyPurpose purpose) {
        int key = keys.rotate(purpose);
        int rows = rooms.stream()
                .filter(room -> room.purpose() == purpose)
                .mapToInt(Rewrapping::all)
                .sum();
        LOG.info("key {} of {} is new, {} rows encrypted anew", Integer.toUnsignedString(key), purpose, rows);
        return rows;
    }

    private static int all(Rewrap room) {
        int all = 0;
        for (int some = room.rewrapSome(); some > 0; some = room.rewrapSome()) {
            all += some;
        }
        return all;
    }
}
