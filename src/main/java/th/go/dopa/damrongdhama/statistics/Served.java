package th.go.dopa.damrongdhama.statistics;

/**
 * The services of one mission in a month (บริการตามภารกิจ 7 มิติ); they stand beside the complaints and are never added to them.
 *
 * @param nature the code of the mission
 * @param became how many of them turned into complaints, and are counted there
 */
record Served(String nature, int served, int became) {

    Served plus(Served other) {
        return new Served(nature, served + other.served, became + other.became);
    }
}
