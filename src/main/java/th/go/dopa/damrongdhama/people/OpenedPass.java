package th.go.dopa.damrongdhama.people;

import th.go.dopa.damrongdhama.kernel.LinkHolder;

/**
 * A signed link that is good now (ลิงก์ที่ใช้ได้).
 *
 * @param holder who acts through it
 * @param subject what it is about, as it was issued
 */
public record OpenedPass(LinkHolder holder, String subject) {}
