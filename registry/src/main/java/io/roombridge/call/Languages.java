package io.roombridge.call;

import io.roombridge.prompt.Language;
import java.util.Optional;

/// What single people are to be spoken to in.
@FunctionalInterface
public interface Languages {

    /// Nobody has chosen any.
    Languages NONE = _ -> Optional.empty();

    /// Empty where nobody has chosen one for whoever that is.
    Optional<Language> of(Party party);
}
