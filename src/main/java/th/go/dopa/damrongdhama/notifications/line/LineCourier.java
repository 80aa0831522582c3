package th.go.dopa.damrongdhama.notifications.line;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.notifications.Channel;
import th.go.dopa.damrongdhama.notifications.Courier;
import th.go.dopa.damrongdhama.notifications.Delivery;
import th.go.dopa.damrongdhama.notifications.Gateway;
import th.go.dopa.damrongdhama.notifications.Parcel;
import tools.jackson.databind.json.JsonMapper;

/** LINE: the id of the message is the retry key, under which LINE takes it once. */
@Component
public final class LineCourier implements Courier {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String address;
    private final String token;
    private final Duration patience;

    public LineCourier(
            @Value("${damrongdhama.line.url}") String address,
            @Value("${damrongdhama.line.token}") String token,
            @Value("${damrongdhama.line.patience}") Duration patience) {
        this.address = address;
        this.token = token;
        this.patience = patience;
    }

    @Override
    public Channel channel() {
        return Channel.LINE;
    }

    @Override
    public boolean ready() {
        return !address.isBlank() && !token.isBlank();
    }

    @Override
    public Delivery carry(Parcel parcel) {
        Map<String, Object> words =
                Map.of("to", parcel.address(), "messages", List.of(Map.of("type", "text", "text", parcel.body())));
        return new Gateway(URI.create(address), patience)
                .post(
                        JSON.writeValueAsString(words),
                        Map.of(
                                "Authorization",
                                "Bearer " + token,
                                "X-Line-Retry-Key",
                                parcel.id().toString()));
    }
}
