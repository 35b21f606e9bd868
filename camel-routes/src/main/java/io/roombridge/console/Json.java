package io.roombridge.console;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.util.StdDateFormat;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.roombridge.media.Protocol;
import io.roombridge.prompt.Language;
import io.roombridge.registry.CatalogueCheck;
import java.io.IOException;
import java.lang.reflect.Type;

/// JSON as the API speaks it: enums in lower case, instants as ISO 8601, nothing unknown accepted.
final class Json {

    private final ObjectMapper mapper = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule(), plainText(), protocols(), languages())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultDateFormat(new StdDateFormat())
            .build().setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));

    /// Text has neither control characters nor halves of surrogate pairs: no database, log or page takes them well.
    private static SimpleModule plainText() {
        return new SimpleModule().addDeserializer(String.class, new StdScalarDeserializer<>(String.class) {
            private static final long serialVersionUID = 1L;

            @Override
            public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                if (parser.currentToken() != JsonToken.VALUE_STRING) {
                    return (String) context.handleUnexpectedToken(String.class, parser);
                }
                var text = parser.getText();
                if (text.codePoints().anyMatch(it -> Character.isISOControl(it)
                        || Character.getType(it) == Character.SURROGATE)) {
                    throw new JsonFault.ImpossibleText(parser);
                }
                return text;
            }
        });
    }

    /// Only what there is can be named.
    private static SimpleModule protocols() {
        return new SimpleModule().addDeserializer(Protocol.class, new StdScalarDeserializer<>(Protocol.class) {
            private static final long serialVersionUID = 1L;

            @Override
            public Protocol deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                if (parser.currentToken() != JsonToken.VALUE_STRING) {
                    return (Protocol) context.handleUnexpectedToken(Protocol.class, parser);
                }
                var text = parser.getText();
                for (var protocol : CatalogueCheck.PROTOCOLS) {
                    if (protocol.name().equalsIgnoreCase(text)) {
                        return protocol;
                    }
                }
                return (Protocol) context.handleWeirdStringValue(Protocol.class, text, "no protocol");
            }
        });
    }

    /// By their codes; an empty one is none.
    private static SimpleModule languages() {
        return new SimpleModule().addSerializer(Language.class, ToStringSerializer.instance)
                .addDeserializer(Language.class, new StdScalarDeserializer<>(Language.class) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public Language deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                        if (parser.currentToken() != JsonToken.VALUE_STRING) {
                            return (Language) context.handleUnexpectedToken(Language.class, parser);
                        }
                        var code = parser.getText();
                        var language = Language.of(code);
                        return code.isEmpty() || language.isPresent() ? language.orElse(null)
                                : (Language) context.handleWeirdStringValue(Language.class, code, "no language");
                    }
                });
    }

    String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a view can always be written", impossible);
        }
    }

    /// Reads a body, or says where it is wrong.
    <T> T read(String text, Class<T> type) {
        if (text.isBlank()) {
            throw Problem.invalid(JsonFault.BODY, "has to be there, an object of JSON");
        }
        try {
            T value = mapper.readValue(text, type);
            if (value == null) {
                throw Problem.invalid(JsonFault.BODY, "is an object, not null");
            }
            return value;
        } catch (JsonProcessingException wrong) {
            throw JsonFault.problem(wrong);
        }
    }

    JsonNode tree(Object value) {
        return mapper.valueToTree(value);
    }

    /// For Javalin, which asks for it where an operation answers with a value.
    io.javalin.json.JsonMapper forJavalin() {
        return new io.javalin.json.JsonMapper() {
            @Override
            public String toJsonString(Object value, Type type) {
                return write(value);
            }
        };
    }
}
