package th.go.dopa.damrongdhama.demo;

import java.util.ArrayList;
import java.util.List;
import th.go.dopa.damrongdhama.complaints.Person;
import th.go.dopa.damrongdhama.kernel.AreaCode;

/**
 * Invented people and villages (บุคคลและหมู่บ้านสมมติ). Nobody real can be met: every last name and village says that it is an example, citizen ids
 * are of the registrar 9999, which does not exist, and phones are of a series that is not given out.
 */
final class Invention {

    private final Material material;

    Invention(Material material) {
        this.material = material;
    }

    /** Somebody who complains, with an address in the village. */
    Person villager(Chance chance, AreaCode subdistrict, int moo, boolean citizenNumberSeen) {
        boolean woman = chance.percent(52);
        String female = chance.percent(60)
                ? material.cast().prefixWoman()
                : material.cast().prefixMiss();
        String prefix = woman ? female : material.cast().prefixMan();
        String address = chance.pick(material.words().addresses())
                .replace("{house}", Integer.toString(chance.between(1, 240)))
                .replace("{moo}", Integer.toString(moo))
                .replace("{village}", spoken(village(subdistrict, moo)));
        return new Person(
                prefix,
                chance.pick(woman ? material.names().women() : material.names().men()),
                chance.pick(material.names().lastNames()),
                citizenNumberSeen ? citizenNumber(chance.between(1, 99_999)) : "",
                chance.percent(85) ? phone(chance.between(1, 999)) : "",
                "",
                address);
    }

    /** Somebody of whom only a name is said. */
    Person accused(Chance chance) {
        return Person.named(chance.pick(material.names().men()) + " "
                + chance.pick(material.names().lastNames()));
    }

    /** The name of somebody with a post. */
    String official(Chance chance) {
        boolean woman = chance.percent(45);
        return (woman ? material.cast().prefixMiss() : material.cast().prefixMan())
                + chance.pick(
                        woman ? material.names().women() : material.names().men())
                + " "
                + chance.pick(material.names().lastNames());
    }

    /** The villages of a subdistrict, first moo first, as its district would keep them. */
    List<String> villages(AreaCode subdistrict) {
        Chance chance = new Chance(Long.parseLong(subdistrict.value()));
        int many =
                chance.between(material.villages().fewest(), material.villages().most());
        List<String> names = new ArrayList<>();
        while (names.size() < many) {
            String name = material.villages()
                    .shown()
                    .replace("{first}", chance.pick(material.villages().first()))
                    .replace("{last}", chance.pick(material.villages().last()));
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    String village(AreaCode subdistrict, int moo) {
        List<String> villages = villages(subdistrict);
        return villages.get((moo - 1) % villages.size());
    }

    /** As people say it, without the remark. */
    String spoken(String village) {
        String said = material.villages().spoken();
        String shown = material.villages().shown();
        String remark = shown.substring(said.length());
        return village.endsWith(remark) ? village.substring(0, village.length() - remark.length()) : village;
    }

    /** A citizen id of the registrar 9999 with its check digit (domain §12). */
    static String citizenNumber(int running) {
        String twelve = "19999%07d".formatted(running);
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (twelve.charAt(i) - '0') * (13 - i);
        }
        return twelve + (11 - sum % 11) % 10;
    }

    private static String phone(int running) {
        return "042000%03d".formatted(running);
    }
}
