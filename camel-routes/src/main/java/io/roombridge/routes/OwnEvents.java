package io.roombridge.routes;

import io.roombridge.dialplan.Passcode;
import io.roombridge.registry.CallRecord;
import io.roombridge.registry.Registration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Tells routes of an administrator's own what happened, as JSON: `direct:call-began`, `direct:call-ended`,
/// `direct:registration-lost`.
final class OwnEvents {

    private final OwnRoutes own;

    OwnEvents(OwnRoutes own) {
        this.own = own;
    }

    /// A leg was answered.
    void began(CallRecord record) {
        own.tell("direct:call-began", () -> JsonText.of(fields(record)));
    }

    void ended(CallRecord record) {
        own.tell("direct:call-ended", () -> JsonText.of(fieldsWithEnd(record)));
    }

    void lost(Registration registration) {
        own.tell("direct:registration-lost", () -> JsonText.of(fields(registration)));
    }

    private static Map<String, Object> fieldsWithEnd(CallRecord record) {
        var fields = fields(record);
        record.end().ifPresent(end -> {
            fields.put("ended", end.at());
            fields.put("seconds", record.duration().toSeconds());
            fields.put("cause", end.cause().name().toLowerCase(Locale.ROOT));
            fields.put("q850", end.cause().q850());
            fields.put("why", end.why());
        });
        return fields;
    }

    private static Map<String, Object> fields(Registration registration) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("protocol", registration.protocol().name().toLowerCase(Locale.ROOT));
        fields.put("aliases", registration.aliases().stream().map(Object::toString).toList());
        fields.put("user", registration.user());
        fields.put("contact", registration.contact());
        fields.put("product", registration.product());
        fields.put("since", registration.since());
        fields.put("expired", registration.expires());
        return fields;
    }

    private static Map<String, Object> fields(CallRecord record) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("leg", record.leg().toString());
        fields.put("call", record.call());
        fields.put("direction", record.incoming() ? "in" : "out");
        fields.put("from", record.from());
        fields.put("to", Passcode.hidden(record.to()));
        fields.put("name", record.name());
        fields.put("product", record.product());
        fields.put("target", record.target());
        fields.put("started", record.started());
        record.answered().ifPresent(at -> fields.put("answered", at));
        return fields;
    }
}
