package th.go.dopa.damrongdhama.publication;

import java.util.List;
import th.go.dopa.damrongdhama.web.Visit;

/** What everybody should know, each told in five pictures with few words (ความรู้ใน 5 ภาพ): to complain, to follow, to read the results. */
public enum FivePictures {
    /** แจ้งเรื่อง จนรู้ผล. */
    STEPS("five", "tell photo code follow fixed"),
    /** ติดตามเรื่อง. */
    TRACK("five-track", "code type follow answer fixed"),
    /** อ่านผลการดำเนินงาน. */
    RESULTS("five-results", "place tray closed fixed few");

    private final String name;
    /** The names of the pictures, with spaces between. */
    private final String pictures;

    FivePictures(String name, String pictures) {
        this.name = name;
        this.pictures = pictures;
    }

    /** A picture with its words. */
    public record Told(String picture, String said, String more) {}

    /** The pictures in their order, with words in the language of the reader. */
    public List<Told> told(Visit visit) {
        return pictures().stream()
                .map(picture -> {
                    String key = "publication." + name + "." + (pictures().indexOf(picture) + 1);
                    return new Told(picture, visit.t(key), visit.t(key + ".text"));
                })
                .toList();
    }

    /** The names of the pictures. */
    public List<String> pictures() {
        return List.of(pictures.split(" "));
    }
}
