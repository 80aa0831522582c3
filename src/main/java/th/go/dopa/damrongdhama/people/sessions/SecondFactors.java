package th.go.dopa.damrongdhama.people.sessions;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.Keys;

/** The second factor (การยืนยันตัวตนชั้นที่สอง): codes of an authenticator app, and recovery codes for whoever lost it. */
@Component
public class SecondFactors {

    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Keys keys;
    private final Clock clock;

    SecondFactors(JdbcClient jdbc, Keys keys, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    /** The secret to be put into an app: the one proposed before, until it is confirmed, so that a reloaded page shows the same. */
    @Transactional
    public byte[] propose(AccountId account) {
        byte[] secret = new byte[20];
        RANDOM.nextBytes(secret);
        jdbc.sql("""
                        insert into second_factor (account_id, key_id, secret, proposed_at) values (:account, :key, :secret, :now)
                        on conflict (account_id) do nothing
                        """)
                .param("account", account.value())
                .param("key", keys.keyId(KeyPurpose.SECOND_FACTOR))
                .param("secret", keys.encrypt(KeyPurpose.SECOND_FACTOR, secret, context(account)))
                .param("now", now())
                .update();
        return secret(account, false).orElseThrow(() -> new IllegalStateException("enrolled already: " + account));
    }

    /** What an app reads from the QR code. */
    public static String address(byte[] secret, String userName) {
        return "otpauth://totp/" + URLEncoder.encode("Damrongdhama:" + userName, StandardCharsets.UTF_8) + "?secret="
                + Totp.base32(secret) + "&issuer=Damrongdhama";
    }

    /**
     * Confirms the proposed secret by a first code.
     *
     * @return the recovery codes, shown once, or nothing where the code was wrong
     */
    @Transactional
    public Optional<List<String>> confirm(AccountId account, String code) {
        Optional<byte[]> secret = secret(account, false);
        OptionalLong step =
                secret.isEmpty() ? OptionalLong.empty() : Totp.step(secret.get(), digits(code), clock.instant());
        if (step.isEmpty()) {
            return Optional.empty();
        }
        jdbc.sql("update second_factor set confirmed_at = :now, last_step = :step where account_id = :account")
                .param("now", now())
                .param("step", step.getAsLong())
                .param("account", account.value())
                .update();
        return Optional.of(recoveryCodes(account));
    }

    /** Whether a code is right now and was not taken before; a recovery code is spent by it. */
    @Transactional
    public boolean take(AccountId account, String typed) {
        Optional<byte[]> secret = secret(account, true);
        if (secret.isEmpty()) {
            return false;
        }
        OptionalLong step = Totp.step(secret.get(), digits(typed), clock.instant());
        return step.isPresent() ? takeStep(account, step.getAsLong()) : spend(account, typed);
    }

    private boolean takeStep(AccountId account, long step) {
        return jdbc.sql("""
                        update second_factor set last_step = :step
                         where account_id = :account and (last_step is null or last_step < :step)
                        """)
                        .param("step", step)
                        .param("account", account.value())
                        .update()
                == 1;
    }

    private boolean spend(AccountId account, String typed) {
        return jdbc.sql("""
                        update recovery_code set spent_at = :now where account_id = :account and mac = :mac and spent_at is null
                        """)
                        .param("now", now())
                        .param("account", account.value())
                        .param("mac", mac(account, typed))
                        .update()
                == 1;
    }

    private List<String> recoveryCodes(AccountId account) {
        jdbc.sql("delete from recovery_code where account_id = :account")
                .param("account", account.value())
                .update();
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            StringBuilder code = new StringBuilder();
            for (int letter = 0; letter < 10; letter++) {
                code.append(letter == 5 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
            }
            codes.add(code.toString());
            jdbc.sql("insert into recovery_code (account_id, mac) values (:account, :mac)")
                    .param("account", account.value())
                    .param("mac", mac(account, code.toString()))
                    .update();
        }
        return codes;
    }

    private Optional<byte[]> secret(AccountId account, boolean confirmed) {
        return jdbc.sql(
                        "select secret from second_factor where account_id = :account and (confirmed_at is not null) = :confirmed")
                .param("account", account.value())
                .param("confirmed", confirmed)
                .query(byte[].class)
                .optional()
                .map(secret -> keys.decrypt(KeyPurpose.SECOND_FACTOR, secret, context(account)));
    }

    private byte[] mac(AccountId account, String code) {
        String letters = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return keys.mac(KeyPurpose.COOKIE, "recovery|" + account + "|" + letters);
    }

    /** Codes are typed in groups, and sometimes in Thai digits. */
    private static String digits(String typed) {
        StringBuilder digits = new StringBuilder();
        typed.chars().filter(Character::isDigit).forEach(digit -> digits.append(Character.digit(digit, 10)));
        return digits.toString();
    }

    static String context(AccountId account) {
        return "account " + account;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
