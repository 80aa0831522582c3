package th.go.dopa.damrongdhama.notifications.email;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import th.go.dopa.damrongdhama.notifications.Courier;

@Configuration(proxyBeanMethods = false)
class EmailSetup {

    @Bean
    Courier emailCourier(ObjectProvider<JavaMailSender> server, @Value("${damrongdhama.mail.from}") String from) {
        return new EmailCourier(server.getIfAvailable(), from);
    }
}
