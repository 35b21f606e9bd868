package io.roombridge.h323.h225;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Extensions;

/// QseriesOptions (H.225.0 Annex H).
public record QseriesOptions(
        boolean q932Full,
        boolean q951Full,
        boolean q952Full,
        boolean q953Full,
        boolean q955Full,
        boolean q956Full,
        boolean q957Full,
        Q954Details q954Info,
        Extensions extensions) {

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `QseriesOptions` together, component by component.
    public static final class Builder {

        private boolean q932Full;
        private boolean q951Full;
        private boolean q952Full;
        private boolean q953Full;
        private boolean q955Full;
        private boolean q956Full;
        private boolean q957Full;
        private Q954Details q954Info;
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(QseriesOptions from) {
            q932Full = from.q932Full;
            q951Full = from.q951Full;
            q952Full = from.q952Full;
            q953Full = from.q953Full;
            q955Full = from.q955Full;
            q956Full = from.q956Full;
            q957Full = from.q957Full;
            q954Info = from.q954Info;
            extensions = from.extensions;
        }

        public Builder q932Full(boolean value) { q932Full = value; return this; }
        public Builder q951Full(boolean value) { q951Full = value; return this; }
        public Builder q952Full(boolean value) { q952Full = value; return this; }
        public Builder q953Full(boolean value) { q953Full = value; return this; }
        public Builder q955Full(boolean value) { q955Full = value; return this; }
        public Builder q956Full(boolean value) { q956Full = value; return this; }
        public Builder q957Full(boolean value) { q957Full = value; return this; }
        public Builder q954Info(Q954Details value) { q954Info = value; return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public QseriesOptions build() {
            return new QseriesOptions(q932Full, q951Full, q952Full, q953Full, q955Full, q956Full, q957Full,
                    requireNonNull(q954Info, "q954Info"), extensions);
        }
    }
}
