package io.roombridge.h323.h225;

import io.roombridge.per.Bmp;
import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.Size;
import io.roombridge.per.UnknownAlternative;
import java.util.Optional;

/// CallCreditServiceControl (H.225.0 Annex H).
public record CallCreditServiceControl(
        Optional<@Bmp @Size(min = 1, max = 512) String> amountString,
        Optional<BillingMode> billingMode,
        Optional<@Range(min = 1, max = 4_294_967_295L) Long> callDurationLimit,
        Optional<Boolean> enforceCallDurationLimit,
        Optional<CallStartingPoint> callStartingPoint,
        Extensions extensions) implements ServiceControlDescriptor {

    public CallCreditServiceControl() {
        this(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    @Choice({BillingMode.Credit.class, BillingMode.Debit.class})
    public sealed interface BillingMode {

        record Credit() implements BillingMode {}
        record Debit() implements BillingMode {}
        record Unrecognized(int index, Octets octets) implements BillingMode, UnknownAlternative {}
    }

    @Choice({CallStartingPoint.Alerting.class, CallStartingPoint.Connect.class})
    public sealed interface CallStartingPoint {

        record Alerting() implements CallStartingPoint {}
        record Connect() implements CallStartingPoint {}
        record Unrecognized(int index, Octets octets) implements CallStartingPoint, UnknownAlternative {}
    }
}
