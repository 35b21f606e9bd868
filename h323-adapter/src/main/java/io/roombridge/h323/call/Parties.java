package io.roombridge.h323.call;

import io.roombridge.call.Alias;
import java.net.InetSocketAddress;
import java.util.Optional;

/// Who calls whom, from where.
///
/// @param to                  empty to call whoever is at the destination
/// @param source              our call signalling address
/// @param endpointIdentifier  ours, at the gatekeeper that let us call; else empty
/// @param hops                how many gateways more the call may pass, 1 or more
public record Parties(Alias from, String displayName, Optional<Alias> to, InetSocketAddress source,
        InetSocketAddress destination, String endpointIdentifier, int hops) {}
