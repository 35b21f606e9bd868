package io.roombridge.registry;

import io.roombridge.call.Languages;
import io.roombridge.call.Party;
import io.roombridge.prompt.Language;
import java.util.Optional;
import java.util.stream.Stream;

/// Which languages endpoints are defined to be spoken to in: that of who proved to be one, else that of the one whose
/// alias somebody has. A language is no right: nobody gets anything by calling itself as another does.
public record EndpointLanguages(Registry registry) implements Languages {

    @Override
    public Optional<Language> of(Party party) {
        return Stream.of(party.user(), party.alias().value(), party.alias().user())
                .flatMap(name -> registry.endpoint(name).stream()).findFirst().flatMap(Endpoint::language);
    }
}
