package io.roombridge.registry.sql;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Sets of enum constants as text: `SIP H323`.
final class EnumText {

    private EnumText() {}

    static String print(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }

    static <E extends Enum<E>> Set<E> parse(Class<E> type, String text) {
        return Stream.of(text.split(" ")).filter(name -> !name.isEmpty()).map(name -> Enum.valueOf(type, name))
                .collect(Collectors.toUnmodifiableSet());
    }
}
