package th.go.dopa.damrongdhama.complaints;

import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;

/** Happenings as the JSON that is kept, and back. Ids are plain numbers there. */
final class HappeningTexts {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(OfficeId.class, number(OfficeId.class, OfficeId::value))
                    .addDeserializer(OfficeId.class, id(OfficeId.class, OfficeId::new))
                    .addSerializer(AccountId.class, number(AccountId.class, AccountId::value))
                    .addDeserializer(AccountId.class, id(AccountId.class, AccountId::new)))
            .build();

    private HappeningTexts() {}

    static String write(Happening happening) {
        return JSON.writerFor(Happening.class).writeValueAsString(happening);
    }

    static Happening read(String body) {
        return JSON.readValue(body, Happening.class);
    }

    /** The name under which a happening is kept. */
    static String kind(String written) {
        return ((ObjectNode) JSON.readTree(written)).path("kind").asString();
    }

    private static <T> StdSerializer<T> number(Class<T> type, ToLongFunction<T> value) {
        return new StdSerializer<>(type) {
            @Override
            public void serialize(T id, JsonGenerator out, SerializationContext context) {
                out.writeNumber(value.applyAsLong(id));
            }
        };
    }

    private static <T> StdDeserializer<T> id(Class<T> type, LongFunction<T> made) {
        return new StdDeserializer<>(type) {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) {
                return made.apply(in.getLongValue());
            }
        };
    }
}
