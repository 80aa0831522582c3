package th.go.dopa.damrongdhama.demo;

/** What a photo of the demo shows (ภาพสาธิต), before and after. */
enum Scene {
    NONE,
    ROAD,
    LAMP,
    CANAL,
    WASTE,
    SMOKE,
    LAND,
    WATER,
    HOUSE,
    /** People under a tent, without faces that anybody has. */
    GATHERING
}
