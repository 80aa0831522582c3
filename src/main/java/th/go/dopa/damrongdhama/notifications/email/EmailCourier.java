package th.go.dopa.damrongdhama.notifications.email;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import th.go.dopa.damrongdhama.notifications.Channel;
import th.go.dopa.damrongdhama.notifications.Courier;
import th.go.dopa.damrongdhama.notifications.Delivery;
import th.go.dopa.damrongdhama.notifications.Parcel;

/** E-mail (อีเมล): the id of the message is its Message-ID at every try. */
public final class EmailCourier implements Courier {

    private final @Nullable JavaMailSender server;
    private final String from;

    public EmailCourier(@Nullable JavaMailSender server, String from) {
        this.server = server;
        this.from = from;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public boolean ready() {
        return server != null;
    }

    @Override
    public Delivery carry(Parcel parcel) {
        if (server == null) {
            return new Delivery.Later("not set up");
        }
        try {
            MimeMessage mail = server.createMimeMessage();
            MimeMessageHelper letter = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
            letter.setFrom(from);
            letter.setTo(parcel.address());
            letter.setSubject(parcel.subject());
            letter.setText(parcel.body());
            mail.setHeader("Message-ID", "<" + parcel.id() + "@" + from.substring(from.indexOf('@') + 1) + ">");
            mail.setHeader("Auto-Submitted", "auto-generated");
            server.send(mail);
            return new Delivery.Sent("accepted");
        } catch (MailSendException refused) {
            return addressRefused(refused)
                    ? new Delivery.Never("address refused")
                    : new Delivery.Later(refused.getClass().getSimpleName());
        } catch (MailException | MessagingException failed) {
            return new Delivery.Later(failed.getClass().getSimpleName());
        }
    }

    private static boolean addressRefused(MailSendException refused) {
        for (Exception cause : refused.getMessageExceptions()) {
            if (cause instanceof SendFailedException failed
                    && failed.getInvalidAddresses() != null
                    && failed.getInvalidAddresses().length > 0) {
                return true;
            }
        }
        return false;
    }
}
