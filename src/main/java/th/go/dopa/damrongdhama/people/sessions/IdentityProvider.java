package th.go.dopa.damrongdhama.people.sessions;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.NotFound;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The identity provider (ผู้ให้บริการยืนยันตัวตน เช่น ThaiD) that may vouch for staff, by OpenID Connect: authorization code with PKCE and nonce.
 * There is none unless its issuer is set. It tells who somebody is; what he may do comes from his appointments alone.
 */
@Component
class IdentityProvider {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_BYTES = 1 << 20;
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String issuer;
    private final String client;
    private final String secret;
    private volatile @Nullable Endpoints endpoints;

    IdentityProvider(
            @Value("${damrongdhama.oidc.issuer:}") String issuer,
            @Value("${damrongdhama.oidc.client-id:}") String client,
            @Value("${damrongdhama.oidc.client-secret:}") String secret) {
        if (!issuer.isEmpty() && client.isEmpty()) {
            throw new IllegalStateException("damrongdhama.oidc.issuer needs damrongdhama.oidc.client-id");
        }
        if (!issuer.isEmpty() && !issuer.startsWith("https://") && !issuer.startsWith("http://localhost:")) {
            throw new IllegalStateException("damrongdhama.oidc.issuer must be reached by https");
        }
        this.issuer = issuer;
        this.client = client;
        this.secret = secret;
    }

    boolean offered() {
        return !issuer.isEmpty();
    }

    void mustBeOffered() {
        if (!offered()) {
            throw new NotFound("an identity provider");
        }
    }

    /** Where the browser goes to be recognised. */
    URI asked(Errand errand, String comeBackTo) throws IOException {
        Map<String, String> question = new LinkedHashMap<>();
        question.put("response_type", "code");
        question.put("client_id", client);
        question.put("redirect_uri", comeBackTo);
        question.put("scope", "openid");
        question.put("state", errand.state());
        question.put("nonce", errand.nonce());
        question.put("code_challenge", errand.challenge());
        question.put("code_challenge_method", "S256");
        String authorization = endpoints().authorization();
        return URI.create(authorization + (authorization.contains("?") ? "&" : "?") + encoded(question));
    }

    /**
     * Exchanges the code that the browser brought back.
     *
     * @return the subject id under which the provider knows the person
     * @throws IOException where the provider cannot be reached, or what it says cannot be believed
     */
    String subject(Errand errand, String code, String comeBackTo) throws IOException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", comeBackTo);
        form.put("client_id", client);
        form.put("code_verifier", errand.verifier());
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(endpoints().token()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)));
        if (!secret.isEmpty()) {
            request.header("Authorization", "Basic " + basic());
        }
        String token = text(answer(request.build()), "id_token");
        return believed(token, errand).getSubject();
    }

    private JWTClaimsSet believed(String token, Errand errand) throws IOException {
        try {
            JWTClaimsSet claims = processor(errand.nonce()).process(token, null);
            Object party = claims.getClaim("azp");
            if (claims.getSubject().isBlank() || (party != null && !party.equals(client))) {
                throw new IOException("an id token for somebody else");
            }
            return claims;
        } catch (ParseException | BadJOSEException | JOSEException unbelievable) {
            throw new IOException("an id token that cannot be believed", unbelievable);
        }
    }

    private DefaultJWTProcessor<SecurityContext> processor(String nonce) throws IOException {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        int patience = (int) PATIENCE.toMillis();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                ALGORITHMS,
                JWKSourceBuilder.create(
                                URI.create(endpoints().keys()).toURL(),
                                new DefaultResourceRetriever(patience, patience, MOST_BYTES))
                        .build()));
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                client,
                new JWTClaimsSet.Builder().issuer(issuer).claim("nonce", nonce).build(),
                Set.of("sub", "iat", "exp")));
        return processor;
    }

    private Endpoints endpoints() throws IOException {
        mustBeOffered();
        Endpoints known = endpoints;
        if (known != null) {
            return known;
        }
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        JsonNode described = answer(HttpRequest.newBuilder(URI.create(base + "/.well-known/openid-configuration"))
                .timeout(PATIENCE)
                .build());
        if (!text(described, "issuer").equals(issuer)) {
            throw new IOException("the provider calls itself something else than " + issuer);
        }
        Endpoints found = new Endpoints(
                text(described, "authorization_endpoint"),
                text(described, "token_endpoint"),
                text(described, "jwks_uri"));
        endpoints = found;
        return found;
    }

    private JsonNode answer(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> response = Client.HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IOException("the provider answered " + response.statusCode());
            }
            return JSON.readTree(response.body());
        } catch (JacksonException noJson) {
            throw new IOException("the provider answered something else than JSON", noJson);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }

    private static String text(JsonNode node, String name) throws IOException {
        String text = node.path(name).asString("");
        if (text.isEmpty()) {
            throw new IOException("the provider gave no " + name);
        }
        return text;
    }

    private String basic() {
        String both = URLEncoder.encode(client, StandardCharsets.UTF_8) + ":"
                + URLEncoder.encode(secret, StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(Map<String, String> values) {
        return values.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private record Endpoints(String authorization, String token, String keys) {}

    /** Made at the first sign-in: most installations have no provider, and it takes time at the start. */
    private static final class Client {

        private static final HttpClient HTTP =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    }
}
