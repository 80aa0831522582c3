package th.go.dopa.damrongdhama.complaints;

import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.go.dopa.damrongdhama.audit.Journal;
import th.go.dopa.damrongdhama.audit.Subject;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiDigits;
import th.go.dopa.damrongdhama.kernel.ThaiText;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.Keys;
import th.go.dopa.damrongdhama.people.KnownNames;

/**
 * Whether a text that everybody shall see names a party of a case of the office (ชื่อผู้ร้องในข้อความ): first and last name beside each other, found by their keyed
 * hashes, so that no identity is opened. Of which case, and on which side, is not told; that it was asked is journaled.
 */
@Configuration(proxyBeanMethods = false)
class NamesInConfidence {

    /** The longest part of a name that is looked for. */
    private static final int LONGEST = 20;

    /** So many cases with two of the words are looked at; more have only words that everybody uses. */
    private static final int MOST = 500;

    @Bean
    KnownNames partiesOfCases(JdbcClient jdbc, Keys keys, Journal journal) {
        return new KnownNames((by, text) -> {
            if (!Sights.worksWithCases(by)) {
                return List.of();
            }
            journal.note(
                    by,
                    "identity.names-compared",
                    new Subject("office", by.office().toString()));
            return named(jdbc, keys, by, ThaiDigits.arabic(ThaiText.normalise(text)));
        });
    }

    /** A place in the text where a word ends and, behind a space, another begins. */
    private record Gap(List<String> before, List<String> after) {}

    private static List<String> named(JdbcClient jdbc, Keys keys, Staff by, String text) {
        List<Gap> gaps = gaps(text);
        Map<String, String> words = new HashMap<>();
        gaps.stream()
                .flatMap(gap -> Stream.concat(gap.before().stream(), gap.after().stream()))
                .distinct()
                .forEach(word -> keys.macs(KeyPurpose.SEARCH, "person:" + word)
                        .forEach(mac -> words.put(HexFormat.of().formatHex(mac), word)));
        Set<String> names = new LinkedHashSet<>();
        List<Set<String>> parties = parties(jdbc, by, words);
        for (Gap gap : gaps) {
            for (Set<String> party : parties) {
                gap.before().stream()
                        .filter(party::contains)
                        .forEach(first -> gap.after().stream()
                                .filter(last -> party.contains(last) && !last.equals(first))
                                .forEach(last -> names.add(first + " " + last)));
            }
        }
        return List.copyOf(names);
    }

    /** The words of each party that has two of them at least. */
    private static List<Set<String>> parties(JdbcClient jdbc, Staff by, Map<String, String> words) {
        return words.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select array_agg(w.word_mac) as macs
                          from identity.person_word w
                          join complaint_sight s on s.complaint_id = w.complaint_id and s.office_id = :office
                         where w.word_mac = any (:words::bytea[]) and (not s.secret or :secrets)
                         group by w.complaint_id, w.part
                        having count(*) >= 2
                         order by w.complaint_id desc
                         limit :most
                        """)
                        .param("office", by.office().value())
                        .param("secrets", Sights.secretsShownTo(by))
                        .param(
                                "words",
                                words.keySet().stream()
                                        .map(HexFormat.of()::parseHex)
                                        .toArray(byte[][]::new))
                        .param("most", MOST)
                        .query((row, i) -> words(row.getArray("macs"), words))
                        .list();
    }

    private static Set<String> words(Array macs, Map<String, String> words) throws SQLException {
        Set<String> found = new HashSet<>();
        for (byte[] mac : (byte[][]) macs.getArray()) {
            String word = words.get(HexFormat.of().formatHex(mac));
            if (word != null) {
                found.add(word);
            }
        }
        return found;
    }

    /** Thai writes no space before a name: whatever a run ends with may be the first, whatever the next begins with the last. */
    private static List<Gap> gaps(String text) {
        String[] runs = text.split("[^\\p{L}\\p{M}]+", -1);
        List<Gap> gaps = new ArrayList<>();
        for (int i = 0; i + 1 < runs.length; i++) {
            if (runs[i].length() > 1 && runs[i + 1].length() > 1) {
                gaps.add(new Gap(ends(runs[i]), beginnings(runs[i + 1])));
            }
        }
        return gaps;
    }

    private static List<String> ends(String run) {
        List<String> ends = new ArrayList<>();
        for (int start = Math.max(0, run.length() - LONGEST); start < run.length() - 1; start++) {
            if (Character.isLetter(run.charAt(start))) {
                ends.add(run.substring(start));
            }
        }
        return ends;
    }

    private static List<String> beginnings(String run) {
        List<String> beginnings = new ArrayList<>();
        for (int end = 2; end <= Math.min(LONGEST, run.length()); end++) {
            beginnings.add(run.substring(0, end));
        }
        return beginnings;
    }
}
