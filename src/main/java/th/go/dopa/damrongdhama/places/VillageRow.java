package th.go.dopa.damrongdhama.places;

/**
 * A row of a list of villages as the district wrote it (แถวในไฟล์).
 *
 * @param number the row in the file, as Excel counts
 */
public record VillageRow(int number, String subdistrict, String moo, String name) {}
