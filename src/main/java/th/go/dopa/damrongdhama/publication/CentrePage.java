package th.go.dopa.damrongdhama.publication;

/**
 * One centre (ศูนย์ดำรงธรรมอำเภอ): who and where, and what it may do.
 *
 * @param phone as shown; "" where none is recorded, then 1567 is offered
 * @param address "" where none is recorded
 * @param year the fiscal year of the figures
 */
public record CentrePage(
        String code,
        String district,
        String province,
        String provinceCode,
        String phone,
        String address,
        int year,
        Figures.Figure figure) {}
