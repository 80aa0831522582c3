package th.go.dopa.damrongdhama.demo;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.web.Language;
import th.go.dopa.damrongdhama.web.Words;

/** Beginning the demo (เริ่มระบบสาธิต) in the background once pages are served; prints where to look and the password, on the console only. */
@Component
@Profile("demo")
class DemoStart {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private final DemoLoad load;
    private final DemoPassword password;
    private final Words words;
    private final Environment environment;
    private final Clock clock;
    private final int cases;
    private volatile boolean loading = true;

    DemoStart(
            DemoLoad load,
            DemoPassword password,
            Words words,
            Environment environment,
            Clock clock,
            @Value("${damrongdhama.demo.cases:300}") int cases) {
        this.load = load;
        this.password = password;
        this.words = words;
        this.environment = environment;
        this.clock = clock;
        this.cases = cases;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofVirtual().name("demo").start(this::run);
    }

    boolean loading() {
        return loading;
    }

    private void run() {
        try {
            if (load.strangers()) {
                LOG.warn("demo: somebody else's accounts are in this database; nothing is loaded");
                return;
            }
            fill();
        } catch (RuntimeException broken) {
            LOG.error("demo: the load was cut off; the next start goes on with it", broken);
        } finally {
            loading = false;
        }
    }

    private void fill() {
        Instant begun = clock.instant();
        if (password.missing()) {
            load.choosePassword(password.words());
        }
        DemoLoad.Outcome outcome = load.load(cases, password.words(), () -> welcome(begun));
        LOG.info(
                "demo: {} steps done, {} cases left alone, after {} s",
                outcome.done(),
                outcome.givenUp(),
                since(begun));
    }

    private void welcome(Instant begun) {
        LOG.info("demo: people are there after {} s", since(begun));
        String address = "http://localhost:" + environment.getProperty("local.server.port", "8080");
        PrintStream console = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (Language language : Language.values()) {
            console.println();
            console.println("  " + words.say(language, "demo.console", address, password.words()));
            console.println("  " + words.say(language, "demo.console.try", address));
        }
        console.println();
        load.invited()
                .forEach(person -> console.printf(
                        "  %-18s %s%n", person.userName(), words.say(Language.TH, "demo.try." + person.tryIt())));
        console.println();
    }

    private double since(Instant begun) {
        return Duration.between(begun, clock.instant()).toMillis() / 1000.0;
    }
}
