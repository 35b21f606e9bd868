package io.roombridge.h323.h225;

import io.roombridge.per.Bmp;
import io.roombridge.per.Choice;
import io.roombridge.per.Ia5;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.Size;
import io.roombridge.per.UnknownAlternative;
import java.util.List;

/// Content (H.225.0 Annex H).
@Choice({Content.Raw.class, Content.Text.class, Content.Unicode.class, Content.Bool.class, Content.Number8.class,
        Content.Number16.class, Content.Number32.class, GenericIdentifier.class, Content.Alias.class,
        Content.Transport.class, Content.Compound.class, Content.Nested.class})
public sealed interface Content
        permits Content.Raw, Content.Text, Content.Unicode, Content.Bool, Content.Number8, Content.Number16,
                Content.Number32, GenericIdentifier, Content.Alias, Content.Transport, Content.Compound, Content.Nested,
                Content.Unrecognized {

    record Raw(Octets value) implements Content {}
    record Text(@Ia5 String value) implements Content {}
    record Unicode(@Bmp String value) implements Content {}
    record Bool(boolean value) implements Content {}
    record Number8(@Range(min = 0, max = 255) int value) implements Content {}
    record Number16(@Range(min = 0, max = 65_535) int value) implements Content {}
    record Number32(@Range(min = 0, max = 4_294_967_295L) long value) implements Content {}
    record Alias(AliasAddress value) implements Content {}
    record Transport(TransportAddress value) implements Content {}
    record Compound(@Size(min = 1, max = 512) List<EnumeratedParameter> value) implements Content {}
    record Nested(@Size(min = 1, max = 16) List<GenericData> value) implements Content {}
    record Unrecognized(int index, Octets octets) implements Content, UnknownAlternative {}
}
