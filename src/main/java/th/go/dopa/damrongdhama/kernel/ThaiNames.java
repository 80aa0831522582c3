package th.go.dopa.damrongdhama.kernel;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of people in a Thai text (ชื่อบุคคล): what stands behind นาย, นาง, นางสาว and their like, but not the titles of offices that begin alike, such as นายอำเภอ.
 * It is a guess: Thai writes no capital letters and few spaces.
 */
public final class ThaiNames {

    private static final Pattern TITLE =
            Pattern.compile("(นางสาว|นาย|นาง|น\\.ส\\.|ด\\.ช\\.|ด\\.ญ\\.|เด็กชาย|เด็กหญิง|หญิงชื่อ|ชายชื่อ)\\s?"
                    + "(?=[ก-ฮเ-ไ]{2}|[ก-ฮเ-ไ][ะ-๎])");
    private static final Pattern OFFICE = Pattern.compile(
            "นาย(?:อำเภอ|ก(?:เทศ|อบ|อ\\.|องค์|สมาคม|รัฐ|เหล่า|ฯ|\\s|$)|ทะเบียน|ช่าง|แพทย์|ตำรวจ|ทหาร|จ้าง|หน้า|ประกัน|สถานี|ด่าน|ท่า|เวร|ตรวจ|หมวด|แบบ)"
                    + "|นาง(?:งาม|พยาบาล|รอง|แล|บวช|เลิ้ง|ฟ้า|เอก|สงกรานต์|นพมาศ|รำ|ระบำ|พญา)");
    private static final int LONGEST = 24;

    private ThaiNames() {}

    /** A name as it stands in the text, from its title to its end. */
    public record Found(int start, int end) {}

    /** Where names stand in a text, in their order. */
    public static List<Found> in(String text) {
        BreakIterator words = BreakIterator.getWordInstance(new ULocale("th"));
        words.setText(text);
        Matcher office = OFFICE.matcher(text);
        Matcher title = TITLE.matcher(text);
        List<Found> found = new ArrayList<>();
        int from = 0;
        while (title.find(from)) {
            from = title.end();
            boolean begins = title.start() == 0 || words.isBoundary(title.start());
            boolean someOffice = office.region(title.start(), text.length()).lookingAt();
            if (begins && !someOffice) {
                int end = end(text, title.end(), words);
                found.add(new Found(title.start(), end));
                from = end;
            }
        }
        return found;
    }

    /** To the end of the first name, and of the last name where one word follows it behind a space. */
    private static int end(String text, int start, BreakIterator words) {
        int first = run(text, start);
        if (first - start > LONGEST) {
            return words.following(start);
        }
        return first < text.length() && text.charAt(first) == ' '
                ? Math.min(run(text, first + 1), first + 1 + LONGEST)
                : first;
    }

    private static int run(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= 'ก' && text.charAt(end) <= '๎') {
            end++;
        }
        return end;
    }
}
