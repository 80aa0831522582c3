package th.go.dopa.damrongdhama.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class PasswordsTest {

    private static final int KIB = 1_024;

    @Test
    void aNameThatDoesNotExistCostsTheSameReckoningAsOneThatDoes() {
        String real = new Passwords(KIB).hash("a long enough phrase");

        String nobody = Passwords.hashOfNobody(KIB);

        assertThat(nobody).hasSameSizeAs(real);
        assertThat(cost(nobody)).isEqualTo(cost(real));
        assertThat(new Argon2PasswordEncoder(16, 32, 1, KIB, 2).upgradeEncoding(nobody))
                .isFalse();
    }

    @Test
    void nobodyIsNeverLetIn() {
        Passwords passwords = new Passwords(KIB);

        assertThat(passwords.matches("a long enough phrase", null)).isFalse();
    }

    /** Method, version, memory, passes and lanes. */
    private static String cost(String hash) {
        return hash.substring(0, hash.indexOf("$", hash.indexOf("p=")));
    }
}
