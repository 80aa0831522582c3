package th.go.dopa.damrongdhama.keys;

/** A room's own rows under one purpose, to be encrypted anew after a new key was added (เปลี่ยนกุญแจ). */
public interface Rewrap {

    KeyPurpose purpose();

    /** How many rows are not under the present key. */
    long left();

    /**
     * Encrypts some rows anew whose key is not the present one, in a transaction of its own: whoever stops in between has lost nothing.
     *
     * @return how many; 0 when none is left that nobody else holds
     */
    int rewrapSome(int most);
}
