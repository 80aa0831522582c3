package th.go.dopa.damrongdhama.exchange.imports;

/** Enough of a file was seen; what follows is not read. */
final class Enough extends RuntimeException {

    Enough() {
        super("enough", null, false, false);
    }
}
