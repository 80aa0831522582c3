package th.go.dopa.damrongdhama.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.settings.Settings;

/** Emptying the outbox (การส่งข้อความ): at least once, every try under the same id, no transaction open while the network is used. */
@Component
class Deliveries {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    /** With less left of the while than this, a message is left for the next round. */
    private static final Duration ENOUGH = Duration.ofMinutes(1);

    private final Leases leases;
    private final Settings settings;
    private final Clock clock;
    private final Map<Channel, Courier> couriers = new EnumMap<>(Channel.class);

    /**
     * The couriers there are.
     *
     * @param leave whether messages go out at all; where people practise, none does, whatever else is set
     */
    Deliveries(
            Leases leases,
            Settings settings,
            Clock clock,
            List<Courier> couriers,
            @Value("${damrongdhama.messages-leave:true}") boolean leave) {
        this.leases = leases;
        this.settings = settings;
        this.clock = clock;
        if (leave) {
            couriers.forEach(courier -> this.couriers.put(courier.channel(), courier));
        }
    }

    /**
     * Delivers what is due.
     *
     * @return how many messages were tried
     */
    int run() {
        Set<Channel> open = open();
        int tried = 0;
        List<Leases.Leased> few = open.isEmpty() ? List.of() : leases.take(open);
        while (!few.isEmpty()) {
            few.forEach(this::carry);
            tried += few.size();
            few = leases.take(open);
        }
        return tried;
    }

    private Set<Channel> open() {
        boolean quiet = settings.messageRules().quietAt(LocalTime.ofInstant(clock.instant(), Bangkok.ZONE));
        Set<Channel> open = EnumSet.noneOf(Channel.class);
        for (Channel channel : Channel.values()) {
            Courier courier = couriers.get(channel);
            if (courier == null || !courier.ready()) {
                leases.hold(channel);
                continue;
            }
            leases.release(channel);
            if (!quiet || !channel.ringing()) {
                open.add(channel);
            }
        }
        return open;
    }

    private void carry(Leases.Leased leased) {
        Instant began = clock.instant();
        Courier courier = couriers.get(leased.channel());
        if (courier == null || began.plus(ENOUGH).isAfter(leased.until())) {
            return;
        }
        Delivery delivery = courier.carry(leased.parcel());
        leases.ended(leased, began, delivery);
        LOG.info("{} by {}: {}", leased.parcel(), leased.channel(), delivery);
    }
}
