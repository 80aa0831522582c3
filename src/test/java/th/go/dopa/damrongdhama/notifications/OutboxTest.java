package th.go.dopa.damrongdhama.notifications;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import th.go.dopa.damrongdhama.DeskTest;
import th.go.dopa.damrongdhama.database.SettableClock;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.Keys;
import th.go.dopa.damrongdhama.keys.Rewrapping;
import th.go.dopa.damrongdhama.notifications.email.EmailCourier;
import th.go.dopa.damrongdhama.notifications.line.LineCourier;
import th.go.dopa.damrongdhama.notifications.sms.SmsCourier;
import th.go.dopa.damrongdhama.settings.Settings;

@DeskTest
class OutboxTest {

    private static final Instant NOON = Instant.parse("2026-11-25T05:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-11-25T15:00:00Z");
    private static final Message MAIL =
            new Message(Channel.EMAIL, "somsri@example.org", "เรื่องของท่าน", "ดำเนินการแล้ว", "complaint:17");
    private static final Message SMS = new Message(Channel.SMS, "0812345678", "", "ดำเนินการแล้ว", "complaint:17");
    private static final Message LINE = new Message(Channel.LINE, "U1234", "", "ดำเนินการแล้ว", "complaint:17");

    @Autowired
    Outbox outbox;

    @Autowired
    Leases leases;

    @Autowired
    Upkeep upkeep;

    @Autowired
    Settings settings;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Keys keys;

    @Autowired
    Rewrapping rewrapping;

    @Autowired
    TransactionTemplate transaction;

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final WireMockServer web = new WireMockServer(options().dynamicPort());

    @BeforeEach
    void start() {
        mail.start();
        web.start();
    }

    @AfterEach
    void stop() {
        mail.stop();
        web.stop();
    }

    @Test
    void anEmailIsSentOnceUnderItsId() throws Exception {
        UUID id = put(NOON, MAIL);

        run(NOON);
        run(NOON.plusSeconds(60));

        assertThat(mail.getReceivedMessages()).hasSize(1);
        MimeMessage received = mail.getReceivedMessages()[0];
        assertThat(received.getMessageID()).isEqualTo("<" + id + "@centre.example>");
        assertThat(received.getSubject()).isEqualTo("เรื่องของท่าน");
        assertThat(received.getContent().toString()).contains("ดำเนินการแล้ว");
        assertThat(GreenMailUtil.getHeaders(received)).contains("Auto-Submitted");
        assertThat(state(id)).isEqualTo("SENT");
        assertThat(attempts(id)).containsExactly("SENT");
    }

    @Test
    void afterAFailureTheSameIdIsTriedAgain() throws Exception {
        web.stubFor(post("/sms").willReturn(aResponse().withStatus(500)));
        UUID id = put(NOON, SMS);

        run(NOON);
        run(NOON.plusSeconds(10));
        assertThat(state(id)).isEqualTo("WAITING");
        web.stubFor(post("/sms").willReturn(aResponse().withStatus(202)));
        run(NOON.plusSeconds(100));

        web.verify(2, postRequestedFor(urlEqualTo("/sms")).withHeader("Idempotency-Key", equalTo(id.toString())));
        assertThat(attempts(id)).containsExactly("LATER", "SENT");
    }

    @Test
    void aGatewayThatDoesNotAnswerIsTriedAgain() throws Exception {
        web.stubFor(post("/line").willReturn(aResponse().withStatus(200).withFixedDelay(3_000)));
        UUID id = put(NOON, LINE);

        run(NOON);
        assertThat(state(id)).isEqualTo("WAITING");
        web.stubFor(post("/line").willReturn(aResponse().withStatus(409)));
        run(NOON.plusSeconds(100));

        assertThat(state(id)).isEqualTo("SENT");
        web.verify(2, postRequestedFor(urlEqualTo("/line")).withHeader("X-Line-Retry-Key", equalTo(id.toString())));
    }

    @Test
    void whatIsRefusedForGoodIsNotTriedAgainAndWhatNeverGoesThroughIsGivenUp() throws Exception {
        web.stubFor(post("/sms").willReturn(aResponse().withStatus(400)));
        web.stubFor(post("/line").willReturn(aResponse().withStatus(503)));
        UUID refused = put(NOON, SMS);
        UUID unlucky = put(NOON, LINE);

        run(NOON);
        run(NOON.plus(Duration.ofDays(7)));

        assertThat(attempts(refused)).containsExactly("NEVER");
        assertThat(state(refused)).isEqualTo("FAILED");
        assertThat(attempts(unlucky)).containsExactly("LATER", "LATER");
        assertThat(state(unlucky)).isEqualTo("FAILED");
        assertThat(outbox.health().failed()).isEqualTo(2);
    }

    @Test
    void whatANodeHadInHandWhenItDiedIsTakenByAnotherAfterAWhile() throws Exception {
        UUID id = put(NOON, MAIL);
        at(NOON, () -> leases.take(Set.of(Channel.EMAIL)));

        run(NOON.plusSeconds(60));
        assertThat(mail.getReceivedMessages()).isEmpty();
        run(NOON.plus(Leases.WHILE));

        assertThat(mail.getReceivedMessages()).hasSize(1);
        assertThat(state(id)).isEqualTo("SENT");
    }

    @Test
    void nobodysTelephoneRingsAtNight() throws Exception {
        web.stubFor(post("/sms").willReturn(aResponse().withStatus(202)));
        UUID sms = put(NIGHT, SMS);
        UUID letter = put(NIGHT, MAIL);

        run(NIGHT);
        assertThat(state(sms)).isEqualTo("WAITING");
        assertThat(state(letter)).isEqualTo("SENT");
        run(Instant.parse("2026-11-26T00:00:00Z"));

        assertThat(state(sms)).isEqualTo("SENT");
    }

    @Test
    void withoutAServerMessagesAreHeldUntilThereIsOne() throws Exception {
        UUID id = put(NOON, MAIL);

        at(NOON, () -> new Deliveries(leases, settings, clock, List.of(new EmailCourier(null, "a@b")), true).run());
        assertThat(state(id)).isEqualTo("HELD");
        assertThat(outbox.health().held()).isEqualTo(1);
        run(NOON.plus(Duration.ofDays(20)));

        assertThat(state(id)).isEqualTo("SENT");
    }

    @Test
    void wherePeoplePractiseNoMessageLeavesWhateverIsSet() throws Exception {
        UUID id = put(NOON, MAIL);
        AtomicInteger carried = new AtomicInteger();

        at(NOON, () -> new Deliveries(leases, settings, clock, List.of(new Remembering(carried)), false).run());

        assertThat(carried).hasValue(0);
        assertThat(state(id)).isEqualTo("HELD");
    }

    @Test
    void addressAndWordsAreUnreadableInTheTableAndGoneAfterThirtyDays() throws Exception {
        UUID id = put(NOON, MAIL);
        for (String column : new String[] {"address", "subject", "body"}) {
            byte[] stored = jdbc.sql("select " + column + " from outbox_message where id = :id")
                    .param("id", id)
                    .query(byte[].class)
                    .single();
            assertThat(new String(stored, StandardCharsets.UTF_8))
                    .doesNotContain("somsri")
                    .doesNotContain("เรื่อง")
                    .doesNotContain("ดำเนินการ");
        }
        run(NOON);

        assertThat(at(NOON.plus(Duration.ofDays(29)), upkeep::blank)).isZero();
        assertThat(at(NOON.plus(Duration.ofDays(30)), upkeep::blank)).isEqualTo(1);

        Map<String, @Nullable Object> left = jdbc.sql(
                        "select address, subject, body, about from outbox_message where id = :id")
                .param("id", id)
                .query()
                .singleRow();
        assertThat(left.get("address")).isNull();
        assertThat(left.get("subject")).isNull();
        assertThat(left.get("body")).isNull();
        assertThat(left.get("about")).isEqualTo("complaint:17");
    }

    @Test
    void aMessageIsReadableUnderANewKey() throws Exception {
        put(NOON, MAIL);

        keys.rotate(KeyPurpose.OUTBOX);
        assertThat(rewrapping.rewrap(KeyPurpose.OUTBOX)).isEqualTo(1);
        assertThat(rewrapping.left(KeyPurpose.OUTBOX)).isZero();
        run(NOON);

        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void aMessageIsPutWithAnActOrNotAtAll() {
        assertThatThrownBy(() -> outbox.put(MAIL)).hasMessageContaining("transaction");
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void twoNodesAtOnceSendEveryMessageOnce() throws Exception {
        String about = "test:" + UUID.randomUUID();
        for (int i = 0; i < 40; i++) {
            transaction.executeWithoutResult(
                    status -> outbox.put(new Message(Channel.EMAIL, "a@example.org", "x", "y", about)));
        }
        AtomicInteger carried = new AtomicInteger();
        Courier counting = new Remembering(carried);
        try {
            Thread[] nodes = new Thread[2];
            for (int i = 0; i < nodes.length; i++) {
                nodes[i] = Thread.ofVirtual()
                        .start(() -> new Deliveries(leases, settings, clock, List.of(counting), true).run());
            }
            for (Thread node : nodes) {
                node.join();
            }

            assertThat(carried).hasValue(40);
        } finally {
            jdbc.sql(
                            "delete from outbox_attempt where message_id in (select id from outbox_message where about = :about)")
                    .param("about", about)
                    .update();
            jdbc.sql("delete from outbox_message where about = :about")
                    .param("about", about)
                    .update();
        }
    }

    @Test
    void anAddressThatIsNoneIsRefusedBeforeItIsStored() {
        assertThat(Channel.EMAIL.takes("a@b@c")).isFalse();
        assertThat(Channel.SMS.takes("042711461")).isFalse();
        assertThatThrownBy(() -> new Message(Channel.EMAIL, "a@example.org", "x\nBcc: b@example.org", "y", "test:1"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(MAIL.toString()).doesNotContain("somsri").doesNotContain("ดำเนินการ");
    }

    private UUID put(Instant at, Message message) throws Exception {
        return at(at, () -> outbox.put(message));
    }

    private void run(Instant at) throws Exception {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(mail.getSmtp().getPort());
        List<Courier> couriers = List.of(
                new EmailCourier(server, "no-reply@centre.example"),
                new SmsCourier(web.baseUrl() + "/sms", "token", Duration.ofSeconds(1)),
                new LineCourier(web.baseUrl() + "/line", "token", Duration.ofSeconds(1)));
        at(at, () -> new Deliveries(leases, settings, clock, couriers, true).run());
    }

    private <T> T at(Instant moment, Callable<T> work) throws Exception {
        return clock.at(moment, work);
    }

    private String state(UUID id) {
        return jdbc.sql("select state from outbox_message where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private List<String> attempts(UUID id) {
        return jdbc.sql("select outcome from outbox_attempt where message_id = :id order by attempt")
                .param("id", id)
                .query(String.class)
                .list();
    }

    private record Remembering(AtomicInteger carried) implements Courier {

        @Override
        public Channel channel() {
            return Channel.EMAIL;
        }

        @Override
        public boolean ready() {
            return true;
        }

        @Override
        public Delivery carry(Parcel parcel) {
            carried.incrementAndGet();
            return new Delivery.Sent("remembered");
        }
    }
}
