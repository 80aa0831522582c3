package th.go.dopa.damrongdhama.notifications.sms;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.notifications.Channel;
import th.go.dopa.damrongdhama.notifications.Courier;
import th.go.dopa.damrongdhama.notifications.Delivery;
import th.go.dopa.damrongdhama.notifications.Gateway;
import th.go.dopa.damrongdhama.notifications.Parcel;
import tools.jackson.databind.json.JsonMapper;

/** SMS (ข้อความสั้น): the id of the message is the idempotency key, so that a gateway sends it once. */
@Component
public final class SmsCourier implements Courier {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String address;
    private final String token;
    private final Duration patience;

    public SmsCourier(
            @Value("${damrongdhama.sms.url}") String address,
            @Value("${damrongdhama.sms.token}") String token,
            @Value("${damrongdhama.sms.patience}") Duration patience) {
        this.address = address;
        this.token = token;
        this.patience = patience;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public boolean ready() {
        return !address.isBlank() && !token.isBlank();
    }

    @Override
    public Delivery carry(Parcel parcel) {
        Map<String, String> words = Map.of("to", parcel.address(), "text", parcel.body());
        return new Gateway(URI.create(address), patience)
                .post(
                        JSON.writeValueAsString(words),
                        Map.of(
                                "Authorization",
                                "Bearer " + token,
                                "Idempotency-Key",
                                parcel.id().toString()));
    }
}
