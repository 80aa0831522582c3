package th.go.dopa.damrongdhama.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import th.go.dopa.damrongdhama.complaints.Channel;
import th.go.dopa.damrongdhama.complaints.Facts;
import th.go.dopa.damrongdhama.kernel.AreaCode;

/** How many, when, where and by which channel (การกระจายของเรื่องสาธิต), as domain §4.2 and §9 have it, in small. */
final class Calendar {

    static final List<Channel> CHANNELS = List.of(
            Channel.WALK_IN,
            Channel.WEB,
            Channel.LETTER,
            Channel.PHONE,
            Channel.HOTLINE_1567,
            Channel.VILLAGE_HEAD,
            Channel.SOCIAL,
            Channel.FIELD_UNIT,
            Channel.BOX,
            Channel.PROVINCE_MOI,
            Channel.GOVERNMENT_1111);

    /** The system was put into use in July 2020; what was received before was recorded then. */
    private static final LocalDate OPENED = LocalDate.of(2020, 7, 1);

    private static final int RECENT_DAYS = 60;

    private Calendar() {}

    static int weight(Channel channel) {
        return switch (channel) {
            case WALK_IN -> 30;
            case WEB -> 24;
            case LETTER -> 12;
            case PHONE -> 9;
            case HOTLINE_1567 -> 8;
            case VILLAGE_HEAD -> 6;
            case SOCIAL -> 4;
            case FIELD_UNIT -> 3;
            case BOX, PROVINCE_MOI, GOVERNMENT_1111 -> 1;
            case AGENCY, WATCHDOG, OTHER -> 0;
        };
    }

    /** The days on which complaints come in, in order: more every year, and enough of the last weeks that a desk has work. */
    static List<LocalDate> filingDays(int many, LocalDate today, Chance chance) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate recent = today.minusDays(RECENT_DAYS);
        List<LocalDate> years = new ArrayList<>();
        for (LocalDate year = Facts.EARLIEST; year.isBefore(recent); year = year.plusYears(1)) {
            years.add(year);
        }
        for (int i = 0; i < many; i++) {
            int kind = chance.between(1, 100);
            if (kind <= 5 || years.isEmpty()) {
                days.add(today.minusDays(chance.between(0, 2)));
            } else if (kind <= 19) {
                days.add(today.minusDays(chance.between(3, RECENT_DAYS)));
            } else {
                LocalDate from = chance.weighed(years, year -> year.getYear() - 2016);
                LocalDate end = from.plusYears(1).isBefore(recent) ? from.plusYears(1) : recent;
                days.add(from.plusDays(chance.between(0, (int) ChronoUnit.DAYS.between(from, end) - 1)));
            }
        }
        return days.stream().sorted().toList();
    }

    /** The day on which somebody at a counter writes down what came in on a day. */
    static LocalDate recordedOn(LocalDate receivedOn) {
        return receivedOn.isBefore(OPENED) ? OPENED.plusDays(receivedOn.getDayOfYear() % 25) : receivedOn;
    }

    /** A third of all comes from the district of the provincial town; of the newest, most, for that is where a newcomer looks. */
    static AreaCode district(Chance chance, boolean fresh) {
        if (chance.percent(fresh ? 75 : 33)) {
            return new AreaCode("4701");
        }
        return new AreaCode("47%02d".formatted(chance.between(2, 18)));
    }
}
