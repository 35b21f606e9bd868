package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Range;
import io.roombridge.per.Size;
import java.util.List;

/// MultiplexElement (H.245 Annex A).
public record MultiplexElement(Type type, RepeatCount repeatCount) {

    @Choice({Type.LogicalChannelNumber.class, Type.SubElementList.class})
    public sealed interface Type {

        record LogicalChannelNumber(@Range(min = 0, max = 65_535) int value) implements Type {}
        record SubElementList(@Size(min = 2, max = 255) List<MultiplexElement> value) implements Type {}
    }

    @Choice({RepeatCount.Finite.class, RepeatCount.UntilClosingFlag.class})
    public sealed interface RepeatCount {

        record Finite(@Range(min = 1, max = 65_535) int value) implements RepeatCount {}
        record UntilClosingFlag() implements RepeatCount {}
    }
}
