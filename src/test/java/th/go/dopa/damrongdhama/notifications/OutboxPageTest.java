package th.go.dopa.damrongdhama.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.Visitor;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.kernel.Staff;

@PageTest
class OutboxPageTest {

    private static final Message MAIL =
            new Message(Channel.EMAIL, "somsri@example.org", "เรื่องของท่าน", "ดำเนินการแล้ว", "complaint:17");

    @Autowired
    World world;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    private UUID failed = new UUID(0, 0);

    @BeforeEach
    void giveOneUp() {
        failed = Objects.requireNonNull(transaction.execute(status -> outbox.put(MAIL)));
        jdbc.sql("update outbox_message set state = 'FAILED' where id = :id")
                .param("id", failed)
                .update();
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from outbox_message where id = :id")
                .param("id", failed)
                .update();
    }

    @Test
    void anAdministratorReadsFiguresAndNeverAddressesOrWords() {
        Visitor administrator = new Visitor(port).as(world.signedIn(world.administrator()));

        administrator.open("/admin");
        assertThat(administrator.page().select("a[href=/admin/outbox]")).hasSize(1);
        administrator.open("/admin/outbox");

        assertThat(administrator.status()).isEqualTo(200);
        assertThat(administrator.page().select("dl.facts dt").eachText())
                .containsExactly(
                        "รอส่ง", "รอนานที่สุด", "ส่งไม่สำเร็จ", "พักไว้เพราะยังไม่ได้ตั้งค่า", "ส่งแล้ววันนี้");
        assertThat(administrator.one("dl.facts div:nth-child(3) dd").text())
                .isEqualTo(outbox.health().failed() + " ข้อความ");
        assertThat(administrator.text()).doesNotContain("somsri@example.org", "เรื่องของท่าน", "ดำเนินการแล้ว");
    }

    @Test
    void whatWasGivenUpIsTriedAgainAtThePressOfAButton() {
        Staff by = world.administrator();
        Visitor administrator = new Visitor(port).as(world.signedIn(by));

        administrator.open("/admin/outbox").send();

        assertThat(administrator.path()).isEqualTo("/admin/outbox");
        assertThat(administrator.page().select("main form")).isEmpty();
        assertThat(jdbc.sql("select state from outbox_message where id = :id")
                        .param("id", failed)
                        .query(String.class)
                        .single())
                .isEqualTo("WAITING");
        assertThat(jdbc.sql("select act from journal where account_id = :id")
                        .param("id", by.account().value())
                        .query(String.class)
                        .list())
                .contains("outbox.retried");
    }

    @Test
    void othersDoNotSeeIt() {
        Visitor officer = new Visitor(port).as(world.signedIn(world.officer("4701")));

        assertThat(officer.open("/admin/outbox").status()).isEqualTo(403);
    }
}
