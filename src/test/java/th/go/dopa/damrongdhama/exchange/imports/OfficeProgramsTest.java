package th.go.dopa.damrongdhama.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import th.go.dopa.damrongdhama.OfficeProgram;

/** Files that other programs have written are read like ours: LibreOffice, and POI, with which the systems of ministries write their workbooks. */
class OfficeProgramsTest {

    private static final String TEXT = """
            ที่,วันที่รับเรื่อง,เรื่องที่ร้องเรียน,ประเภท,ช่องทาง,ตำบล,สถานะ,วันที่ยุติ
            1,2019-11-15,"ถนนเป็นหลุม, รถล้ม",ถนน,มาเอง,ขมิ้น,ยุติ,2019-12-20
            2,2019-11-16,"ไฟดับ \""ทุกคืน\"\"",ไฟฟ้า,จดหมาย,ธาตุนาเวง,ดำเนินการ,
            """;

    @Test
    void aRegisterThatLibreOfficeSavedIsTheRegisterThatWasTyped() throws Exception {
        byte[] saved = OfficeProgram.workbook("typed.csv", TEXT.getBytes(StandardCharsets.UTF_8));

        assertThat(OfficeProgram.cells(saved)).anyMatch(cell -> cell.matches(".*!B2 number 43784"));
        assertThat(read("saved.xlsx", saved)).isEqualTo(read("typed.csv", TEXT.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aRegisterThatPoiWroteIsReadLikeTheTextOfTheSameRows() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("[$-1070000]d/mm/yyyy;@"));
            Sheet sheet = workbook.createSheet("ทะเบียน");
            List<String> lines = TEXT.lines().toList();
            line(sheet.createRow(0), day, List.of(lines.getFirst().split(",")));
            line(
                    sheet.createRow(1),
                    day,
                    List.of("1", "2019-11-15", "ถนนเป็นหลุม, รถล้ม", "ถนน", "มาเอง", "ขมิ้น", "ยุติ", "2019-12-20"));
            line(
                    sheet.createRow(2),
                    day,
                    List.of("2", "2019-11-16", "ไฟดับ \"ทุกคืน\"", "ไฟฟ้า", "จดหมาย", "ธาตุนาเวง", "ดำเนินการ"));
            workbook.write(bytes);
        }

        assertThat(read("poi.xlsx", bytes.toByteArray()))
                .isEqualTo(read("typed.csv", TEXT.getBytes(StandardCharsets.UTF_8)));
    }

    private static void line(Row row, CellStyle day, List<String> values) {
        for (int at = 0; at < values.size(); at++) {
            Cell cell = row.createCell(at);
            String value = values.get(at);
            if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
                cell.setCellValue(LocalDate.parse(value));
                cell.setCellStyle(day);
            } else if (value.matches("[0-9]")) {
                cell.setCellValue(Integer.parseInt(value));
            } else {
                cell.setCellValue(value);
            }
        }
    }

    /** The rows with their numbers, as the check is given them. */
    private static List<String> read(String name, byte[] file) {
        List<String> rows = new ArrayList<>();
        SheetFile.read(name, file, (number, cells) -> rows.add(number + " " + cells));
        assertThat(rows).hasSize(3);
        return rows;
    }
}
