package io.roombridge.console;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is wrong with a body, in the API's words and by the field's name.
final class JsonFault {

    /// What is said to be wrong where no field is.
    static final String BODY = "the body";

    private static final Map<Class<?>, String> WANTED = Map.of(String.class, "is text", Boolean.class,
            "is true or false", boolean.class, "is true or false", Integer.class, "is a whole number", Long.class,
            "is a whole number", int.class, "is a whole number", long.class, "is a whole number", Instant.class,
            "is a time such as 2026-11-27T12:00:00Z");

    private JsonFault() {}

    /// A text with characters that are none.
    static final class ImpossibleText extends JsonMappingException {

        private static final long serialVersionUID = 1L;

        ImpossibleText(JsonParser parser) {
            super(parser, "control characters or half a character");
        }
    }

    static Problem problem(JsonProcessingException wrong) {
        return switch (wrong) {
            case UnrecognizedPropertyException unknown -> Problem.invalid(field(unknown), "is not known; known are "
                    + unknown.getKnownPropertyIds().stream().map(String::valueOf).sorted()
                    .collect(Collectors.joining(", ")));
            case InvalidFormatException format -> Problem.invalid(field(format), wanted(format.getTargetType())
                    + ", not '" + format.getValue() + "'");
            case InvalidNullException none -> Problem.invalid(field(none), "has an empty entry");
            case ImpossibleText text -> Problem.invalid(field(text), "has " + text.getOriginalMessage());
            case MismatchedInputException mismatch -> Problem.invalid(field(mismatch),
                    wanted(mismatch.getTargetType()) + place(wrong));
            case JsonMappingException other -> Problem.invalid(field(other), "cannot be read" + place(wrong));
            case StreamConstraintsException _ -> Problem.invalid(BODY, "is nested too deeply, or has a name or number"
                    + " that is too long" + place(wrong));
            default -> Problem.invalid(BODY, "is not JSON" + place(wrong) + ": " + wrong.getOriginalMessage());
        };
    }

    private static String field(JsonMappingException wrong) {
        var path = wrong.getPath().stream().map(JsonMappingException.Reference::getFieldName)
                .filter(name -> name != null).collect(Collectors.joining("."));
        return path.isEmpty() ? BODY : path;
    }

    private static String wanted(Class<?> type) {
        if (type != null && type.isEnum()) {
            return "is one of " + Stream.of(type.getEnumConstants())
                    .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                    .filter(name -> !name.equals("webrtc")).collect(Collectors.joining(", "));
        }
        return type == null ? "cannot be read"
                : Collection.class.isAssignableFrom(type) ? "is a list" : WANTED.getOrDefault(type, "is an object");
    }

    private static String place(JsonProcessingException wrong) {
        return wrong.getLocation() == null ? "" : " (line " + wrong.getLocation().getLineNr() + ", column "
                + wrong.getLocation().getColumnNr() + ")";
    }
}
