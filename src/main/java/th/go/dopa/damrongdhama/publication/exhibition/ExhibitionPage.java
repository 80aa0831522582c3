package th.go.dopa.damrongdhama.publication.exhibition;

import java.util.List;
import th.go.dopa.damrongdhama.complaints.QrPicture;
import th.go.dopa.damrongdhama.web.Fact;

/**
 * What the screen in the hall shows, one slide after another.
 *
 * @param address the pages of the centre as a person types it
 * @param year the fiscal year of the figures
 * @param qr leads to the form of this centre
 * @param resultsQr leads to the page of the centre
 */
public record ExhibitionPage(
        String code,
        String centre,
        String where,
        String phone,
        String address,
        int year,
        List<Fact> figures,
        QrPicture qr,
        QrPicture resultsQr,
        List<Slide> slides) {

    public ExhibitionPage {
        figures = List.copyOf(figures);
        slides = List.copyOf(slides);
    }
}
