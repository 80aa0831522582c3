package th.go.dopa.damrongdhama.complaints;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A QR code drawn as one path, so that it stands in the page itself: no second request carries what it says.
 *
 * @param path the dark squares, in squares
 * @param squares how many squares a side has, with the white rim that readers need
 */
public record QrPicture(String path, int squares) {

    private static final int RIM = 4;

    public static QrPicture of(String text) {
        BitMatrix dark = matrix(text);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < dark.getHeight(); y++) {
            for (int x = 0; x < dark.getWidth(); x++) {
                if (dark.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return new QrPicture(path.toString(), dark.getWidth());
    }

    private static BitMatrix matrix(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    RIM));
        } catch (WriterException e) {
            throw new IllegalStateException("no QR code of " + text.length() + " characters", e);
        }
    }
}
