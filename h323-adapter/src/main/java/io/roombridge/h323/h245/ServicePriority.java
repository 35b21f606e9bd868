package io.roombridge.h323.h245;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

import java.util.Optional;

/// ServicePriority (H.245 Annex A).
public record ServicePriority(
        Optional<NonStandardParameter> nonStandardData,
        boolean servicePrioritySignalled,
        Optional<ServicePriorityValue> servicePriorityValue,
        @Addition Optional<@Range(min = 0, max = 4095) Integer> serviceClass,
        @Addition Optional<@Range(min = 0, max = 255) Integer> serviceSubclass,
        Extensions extensions) {

    public ServicePriority(boolean servicePrioritySignalled) {
        this(Optional.empty(), servicePrioritySignalled, Optional.empty(), Optional.empty(), Optional.empty(),
                Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `ServicePriority` together, component by component.
    public static final class Builder {

        private Optional<NonStandardParameter> nonStandardData = Optional.empty();
        private boolean servicePrioritySignalled;
        private Optional<ServicePriorityValue> servicePriorityValue = Optional.empty();
        private Optional<Integer> serviceClass = Optional.empty();
        private Optional<Integer> serviceSubclass = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(ServicePriority from) {
            nonStandardData = from.nonStandardData;
            servicePrioritySignalled = from.servicePrioritySignalled;
            servicePriorityValue = from.servicePriorityValue;
            serviceClass = from.serviceClass;
            serviceSubclass = from.serviceSubclass;
            extensions = from.extensions;
        }

        public Builder nonStandardData(NonStandardParameter value) {
            nonStandardData = Optional.of(value);
            return this;
        }
        public Builder servicePrioritySignalled(boolean value) { servicePrioritySignalled = value; return this; }
        public Builder servicePriorityValue(ServicePriorityValue value) {
            servicePriorityValue = Optional.of(value);
            return this;
        }
        public Builder serviceClass(int value) { serviceClass = Optional.of(value); return this; }
        public Builder serviceSubclass(int value) { serviceSubclass = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public ServicePriority build() {
            return new ServicePriority(nonStandardData, servicePrioritySignalled, servicePriorityValue, serviceClass,
                    serviceSubclass, extensions);
        }
    }
}
