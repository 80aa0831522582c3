package th.go.dopa.damrongdhama.places;

import org.jspecify.annotations.Nullable;

/** One line of a list of areas: what it gives, and null where it gives nothing. */
record Area(
        String code,
        String nameTh,
        @Nullable String nameEn,
        @Nullable String region,
        @Nullable String postcode,
        @Nullable Point seat) {}
