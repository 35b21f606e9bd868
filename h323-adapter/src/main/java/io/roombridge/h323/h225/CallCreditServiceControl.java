package io.roombridge.h323.h225;

import static java.util.Objects.requireNonNull;

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

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
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

    /// Puts a `CallCreditServiceControl` together, component by component.
    public static final class Builder {

        private Optional<String> amountString = Optional.empty();
        private Optional<BillingMode> billingMode = Optional.empty();
        private Optional<Long> callDurationLimit = Optional.empty();
        private Optional<Boolean> enforceCallDurationLimit = Optional.empty();
        private Optional<CallStartingPoint> callStartingPoint = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(CallCreditServiceControl from) {
            amountString = from.amountString;
            billingMode = from.billingMode;
            callDurationLimit = from.callDurationLimit;
            enforceCallDurationLimit = from.enforceCallDurationLimit;
            callStartingPoint = from.callStartingPoint;
            extensions = from.extensions;
        }

        public Builder amountString(String value) { amountString = Optional.of(value); return this; }
        public Builder billingMode(BillingMode value) { billingMode = Optional.of(value); return this; }
        public Builder callDurationLimit(long value) { callDurationLimit = Optional.of(value); return this; }
        public Builder enforceCallDurationLimit(boolean value) {
            enforceCallDurationLimit = Optional.of(value);
            return this;
        }
        public Builder callStartingPoint(CallStartingPoint value) {
            callStartingPoint = Optional.of(value);
            return this;
        }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public CallCreditServiceControl build() {
            return new CallCreditServiceControl(amountString, billingMode, callDurationLimit, enforceCallDurationLimit,
                    callStartingPoint, extensions);
        }
    }
}
