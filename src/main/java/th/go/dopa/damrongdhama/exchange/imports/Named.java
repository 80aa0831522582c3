package th.go.dopa.damrongdhama.exchange.imports;

import java.util.List;

/**
 * A name out of one of our lists (ชื่อในบัญชี): an area, a type, a channel, a status.
 *
 * @param code by which we keep it
 * @param name as it is written in full
 * @param also other writings that can mean it
 */
record Named(String code, String name, List<String> also) {

    Named {
        also = List.copyOf(also);
    }
}
