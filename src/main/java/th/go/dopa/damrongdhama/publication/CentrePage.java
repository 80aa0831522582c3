package th.go.dopa.damrongdhama.publication;

import java.util.List;
import th.go.dopa.damrongdhama.activities.ActivityListPage;
import th.go.dopa.damrongdhama.web.Share;

/**
 * One centre (ศูนย์ดำรงธรรมอำเภอ): who and where, and what it may do.
 *
 * @param phone as shown; "" where none is recorded, then 1567 is offered
 * @param address "" where none is recorded
 * @param year the fiscal year of the figures
 * @param toCome the activities that it announced
 * @param latest those it published last
 */
public record CentrePage(
        String code,
        String district,
        String province,
        String provinceCode,
        String phone,
        String address,
        int year,
        Counted figure,
        List<ActivityListPage.Line> toCome,
        List<ActivityListPage.Line> latest,
        Share share) {

    public CentrePage {
        toCome = List.copyOf(toCome);
        latest = List.copyOf(latest);
    }
}
