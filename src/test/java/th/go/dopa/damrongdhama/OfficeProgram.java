package th.go.dopa.damrongdhama;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.springframework.util.FileSystemUtils;

/** LibreOffice without a window, as an office has it on its machines: opens a file and saves it under its own hand. */
public final class OfficeProgram {

    private static final long PATIENCE_SECONDS = 120;

    private OfficeProgram() {}

    /** What it saves as a workbook after it has opened the file, which is a workbook or a text with separators. */
    public static byte[] workbook(String name, byte[] file) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "office-");
        Path given = Files.write(folder.resolve(name), file);
        Process office = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--infilter="
                                + (name.endsWith(".csv")
                                        ? "Text - txt - csv (StarCalc):44,34,UTF8,1"
                                        : "Calc MS Excel 2007 XML"),
                        "--convert-to",
                        "xlsx:Calc MS Excel 2007 XML",
                        "--outdir",
                        Files.createDirectory(folder.resolve("saved")).toString(),
                        given.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        assertThat(office.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as("LibreOffice answers")
                .isTrue();
        Path saved = folder.resolve("saved").resolve(name.replaceFirst("\\.[a-z]+$", ".xlsx"));
        assertThat(saved).as(Files.readString(folder.resolve("said.txt"))).exists();
        byte[] bytes = Files.readAllBytes(saved);
        FileSystemUtils.deleteRecursively(folder);
        return bytes;
    }

    /** Every cell of every sheet that has something in it: where it stands, whether it is a number or a text, and what it is. */
    public static List<String> cells(byte[] workbook) throws IOException {
        List<String> cells = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            for (Sheet sheet : book.getSheets().toList()) {
                for (Row row : sheet.read()) {
                    row.stream()
                            .filter(cell -> cell != null && cell.getType() != CellType.EMPTY)
                            .forEach(cell -> cells.add(
                                    sheet.getName() + "!" + cell.getAddress() + " " + type(cell) + value(cell)));
                }
            }
        }
        return cells;
    }

    private static String type(Cell cell) {
        return cell.getType() == CellType.NUMBER ? "number " : "text ";
    }

    private static String value(Cell cell) {
        return cell.getType() == CellType.NUMBER
                ? new BigDecimal(cell.getRawValue()).stripTrailingZeros().toPlainString()
                : cell.getText();
    }
}
