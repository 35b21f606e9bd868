package io.roombridge.h323.h225;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Size;

import java.util.Optional;

/// ConferenceList (H.225.0 Annex H).
public record ConferenceList(
        Optional<@Size(16) Octets> conferenceID,
        Optional<AliasAddress> conferenceAlias,
        Optional<NonStandardParameter> nonStandardData,
        Extensions extensions) {

    public ConferenceList() {
        this(Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `ConferenceList` together, component by component.
    public static final class Builder {

        private Optional<Octets> conferenceID = Optional.empty();
        private Optional<AliasAddress> conferenceAlias = Optional.empty();
        private Optional<NonStandardParameter> nonStandardData = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(ConferenceList from) {
            conferenceID = from.conferenceID;
            conferenceAlias = from.conferenceAlias;
            nonStandardData = from.nonStandardData;
            extensions = from.extensions;
        }

        public Builder conferenceID(Octets value) { conferenceID = Optional.of(value); return this; }
        public Builder conferenceAlias(AliasAddress value) { conferenceAlias = Optional.of(value); return this; }
        public Builder nonStandardData(NonStandardParameter value) {
            nonStandardData = Optional.of(value);
            return this;
        }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public ConferenceList build() {
            return new ConferenceList(conferenceID, conferenceAlias, nonStandardData, extensions);
        }
    }
}
