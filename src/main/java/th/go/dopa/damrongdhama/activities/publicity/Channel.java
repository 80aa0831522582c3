package th.go.dopa.damrongdhama.activities.publicity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** By what people were told (ช่องทางประชาสัมพันธ์). */
public enum Channel {
    /** เสียงตามสาย. */
    LOUDSPEAKER(true),
    /** หอกระจายข่าว. */
    TOWER(true),
    /** ประชุมหมู่บ้าน ประชุมประจำเดือน. */
    MEETING(true),
    /** รถกระจายเสียง. */
    VEHICLE(true),
    RADIO(false),
    LINE(true),
    FACEBOOK(false),
    WEBSITE(false),
    /** ป้ายประกาศ. */
    POSTER(false),
    /** สื่อสิ่งพิมพ์. */
    PRINT(false),
    /** จัดแสดง ณ ที่ว่าการอำเภอ. */
    EXHIBITION(false),
    OTHER(false);

    private final boolean inVillages;

    Channel(boolean inVillages) {
        this.inVillages = inVillages;
    }

    /** Those by which a village is told by its head or its local government. */
    static List<Channel> inVillages() {
        return Arrays.stream(values()).filter(one -> one.inVillages).toList();
    }

    static Optional<Channel> read(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }
}
