package th.go.dopa.damrongdhama.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** As what a list leaves the system (รูปแบบไฟล์). */
public enum ListFormat {
    /** For Excel, the usual one. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** Plain text with commas, for other programs. */
    CSV("text/csv;charset=UTF-8");

    private final String type;

    ListFormat(String type) {
        this.type = type;
    }

    /** What the pressed button asks for: a workbook, unless it is the one for CSV. */
    public static ListFormat asked(Form form) {
        return form.chosen("as", "csv") ? CSV : XLSX;
    }

    /** Begins to answer with a file; it is never kept in a cache. */
    public ListFile answer(HttpServletResponse response, String name, String sheet, List<ListFile.Head> heads)
            throws IOException {
        response.setContentType(type);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + name + "." + name().toLowerCase(Locale.ROOT) + "\"");
        return this == CSV
                ? new TextFile(response.getOutputStream(), heads)
                : new WorkbookFile(response.getOutputStream(), sheet, heads);
    }
}
