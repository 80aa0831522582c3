package th.go.dopa.damrongdhama.notifications;

/**
 * A message to a person (ข้อความถึงประชาชนหรือเจ้าหน้าที่), its words final.
 *
 * @param address an e-mail address, the digits of a mobile number, or a LINE user id: {@link Channel#takes}
 * @param subject the line above an e-mail; other channels do not show it
 * @param about what it belongs to, such as "complaint:17"; ids only
 */
public record Message(Channel channel, String address, String subject, String body, String about) {

    public Message {
        if (!channel.takes(address)) {
            throw new IllegalArgumentException("not an address for " + channel);
        }
        if (body.isBlank() || subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a message has words, and its subject is one line");
        }
        if (!about.matches("[a-z][a-z-]{0,39}:[A-Za-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("a message belongs to something, as kind:id");
        }
    }

    /** Never its address or words in a log. */
    @Override
    public String toString() {
        return "a message by " + channel + " about " + about;
    }
}
