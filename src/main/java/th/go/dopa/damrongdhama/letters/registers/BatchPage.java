package th.go.dopa.damrongdhama.letters.registers;

import th.go.dopa.damrongdhama.letters.Batch;

/**
 * A batch of letters on its way (ความคืบหน้าของชุดพิมพ์).
 *
 * @param here its address
 */
public record BatchPage(Batch batch, String here) {}
