package th.go.dopa.damrongdhama.web;

import org.jspecify.annotations.Nullable;

/**
 * The official emblem (ตราสัญลักษณ์) in the head of every page and slip. It is never drawn by us: its space stays empty until an administrator
 * loads the official file. The pages lie below the room that keeps it, and ask through this.
 */
public interface Emblem {

    /** Where it is served; null while there is none. Never waits. */
    @Nullable
    String address();

    /** The picture itself, for paper; null while there is none. */
    byte @Nullable [] picture();
}
