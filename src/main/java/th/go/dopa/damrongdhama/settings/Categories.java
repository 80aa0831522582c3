package th.go.dopa.damrongdhama.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import th.go.dopa.damrongdhama.kernel.NotFound;

/** One version of the types of complaints (ประเภทเรื่อง), main and sub, in the order in which they are offered. */
public final class Categories {

    private final int version;
    private final List<MainCategory> mains;
    private final Map<String, Category> byCode = new LinkedHashMap<>();
    private final Map<String, MainCategory> mainsByCode = new LinkedHashMap<>();

    Categories(int version, CategoryTree tree) {
        this.version = version;
        this.mains = tree.mains().stream().map(Categories::main).toList();
        for (MainCategory main : mains) {
            mainsByCode.put(main.code(), main);
            main.subs().forEach(sub -> byCode.put(sub.code(), sub));
        }
    }

    /** The number of the version: a case keeps it beside its category. */
    public int version() {
        return version;
    }

    public List<MainCategory> mains() {
        return mains;
    }

    public MainCategory main(String code) {
        MainCategory main = mainsByCode.get(code.length() == 4 ? code.substring(0, 2) : code);
        if (main == null) {
            throw new NotFound("main category " + code);
        }
        return main;
    }

    public Category category(String code) {
        return categoryIfAny(code).orElseThrow(() -> new NotFound("category " + code));
    }

    public Optional<Category> categoryIfAny(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    private static MainCategory main(CategoryTree.Main main) {
        return new MainCategory(
                main.code(),
                main.nameTh(),
                main.nameEn(),
                main.usualOwners(),
                main.secret(),
                main.anonymousAllowed(),
                main.subs().stream().map(sub -> category(main, sub)).toList());
    }

    private static Category category(CategoryTree.Main main, CategoryTree.Sub sub) {
        Boolean proof = sub.proofNeeded();
        Boolean words = sub.wordsNeeded();
        Integer target = sub.targetDays();
        Integer report = sub.reportDays();
        return new Category(
                main.code() + sub.code(),
                sub.nameTh(),
                sub.nameEn(),
                main.secret(),
                main.anonymousAllowed(),
                proof == null ? main.proofNeeded() : proof,
                words == null ? main.wordsNeeded() : words,
                target == null ? main.targetDays() : target,
                report == null ? main.reportDays() : report);
    }
}
