package th.go.dopa.damrongdhama.exchange.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of an office may name (บัญชีที่ใช้เทียบ).
 *
 * @param own the district whose office it is; null for a province, whose rows say it
 * @param subdistricts by the code of their district
 * @param nameless the types whose complainant may stay unnamed
 * @param secret the types that are secret
 * @param seats where an accused may belong
 */
record Known(
        @Nullable Named own,
        List<Named> districts,
        Map<String, List<Named>> subdistricts,
        List<Named> types,
        Set<String> nameless,
        Set<String> secret,
        List<Named> seats,
        List<Named> channels,
        List<Named> statuses) {

    Known {
        districts = List.copyOf(districts);
        subdistricts = Map.copyOf(subdistricts);
        types = List.copyOf(types);
        nameless = Set.copyOf(nameless);
        secret = Set.copyOf(secret);
        seats = List.copyOf(seats);
        channels = List.copyOf(channels);
        statuses = List.copyOf(statuses);
    }
}
