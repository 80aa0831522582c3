package th.go.dopa.damrongdhama.settings;

/** What became of a text that was to be a new version. */
public sealed interface Put {

    /** It holds from now on. */
    record Taken(int version) implements Put {}

    /**
     * It cannot be read or says something impossible.
     *
     * @param key the message of the reason
     * @param value the place or the value that is wrong
     */
    record Declined(String key, String value) implements Put {}

    /**
     * Somebody else put a version meanwhile; nothing was changed.
     *
     * @param now the version that holds
     */
    record Overtaken(SettingVersion now) implements Put {}
}
