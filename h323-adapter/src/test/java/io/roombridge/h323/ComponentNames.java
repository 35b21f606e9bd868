package io.roombridge.h323;

import io.roombridge.per.Bits;
import io.roombridge.per.Extensions;
import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Present;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The names of all components and alternatives that are there in a message, without hyphens and case.
final class ComponentNames {

    private final Set<String> names = new TreeSet<>();

    private ComponentNames() {}

    static Set<String> in(Record message) {
        var found = new ComponentNames();
        found.names.add(normal(message.getClass().getSimpleName().replaceAll("(?<=.)(Uuie|Value)$", "")));
        found.collect(message);
        return found.names;
    }

    static String normal(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }

    private void collect(Object value) {
        switch (value) {
            case Optional<?> optional -> optional.ifPresent(this::collect);
            case List<?> list -> list.forEach(this::collect);
            case Bits _, ObjectIdentifier _, Extensions _ -> { /* have no components */ }
            case Record sequence -> sequence(sequence);
            default -> { /* has no components */ }
        }
    }

    private void sequence(Record sequence) {
        var owner = sequence.getClass().getEnclosingClass();
        if (owner != null && owner.isSealed()) {
            names.add(normal(sequence.getClass().getSimpleName().replaceAll("(?<=.)(Value|Kind|Details)$", "")));
        }
        for (var component : sequence.getClass().getRecordComponents()) {
            var held = held(sequence, component);
            boolean absent = held.equals(Optional.empty()) || held instanceof Extensions
                    || component.isAnnotationPresent(Present.class) && held.equals(false);
            if (!absent && !component.getName().equals("value")) {
                names.add(normal(component.getName()));
            }
            collect(held);
        }
    }

    private static Object held(Record sequence, RecordComponent component) {
        try {
            return component.getAccessor().invoke(sequence);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
