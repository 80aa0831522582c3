package th.go.dopa.damrongdhama.settings;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The text of a version of the categories: main types, each with its sub-types. */
record CategoryTree(List<Main> mains) {

    CategoryTree {
        mains = List.copyOf(mains);
        Fault.unless(!mains.isEmpty(), "settings.fault.no-categories", "");
        Set<String> codes = new HashSet<>();
        mains.forEach(main -> Fault.unless(codes.add(main.code()), "settings.fault.code-twice", main.code()));
    }

    record Main(
            String code,
            String nameTh,
            String nameEn,
            String usualOwners,
            boolean secret,
            boolean anonymousAllowed,
            boolean proofNeeded,
            boolean wordsNeeded,
            int targetDays,
            int reportDays,
            List<Sub> subs) {

        Main {
            subs = List.copyOf(subs);
            checkName(code, nameTh, nameEn);
            Fault.unless(secret || !anonymousAllowed, "settings.fault.anonymous-not-secret", code);
            Fault.unless(targetDays >= 1 && targetDays <= 365, "settings.fault.days", code + " targetDays");
            Fault.unless(reportDays >= 1 && reportDays <= 365, "settings.fault.days", code + " reportDays");
            Fault.unless(!subs.isEmpty(), "settings.fault.no-subs", code);
            Set<String> codes = new HashSet<>();
            for (Sub sub : subs) {
                Fault.unless(codes.add(sub.code()), "settings.fault.code-twice", code + sub.code());
            }
        }
    }

    /** A sub-type; what it leaves out is as in its main type. Whether a case is secret is never left to the sub-type. */
    record Sub(
            String code,
            String nameTh,
            String nameEn,
            @Nullable Boolean proofNeeded,
            @Nullable Boolean wordsNeeded,
            @Nullable Integer targetDays,
            @Nullable Integer reportDays) {

        Sub {
            checkName(code, nameTh, nameEn);
        }
    }

    private static void checkName(String code, String nameTh, String nameEn) {
        Fault.unless(code.matches("[0-9]{2}"), "settings.fault.code", code);
        Fault.unless(!nameTh.isBlank() && !nameEn.isBlank(), "settings.fault.name", code);
    }
}
