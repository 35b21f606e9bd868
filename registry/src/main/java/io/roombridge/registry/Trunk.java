package io.roombridge.registry;

import io.roombridge.call.Destination.Login;
import io.roombridge.call.Transport;
import io.roombridge.media.Protocol;
import java.util.Optional;

/// A way out: a SIP or H.323 peer that takes calls for many aliases, such as a cloud's front door.
///
/// @param template  how a meeting is dialled there, with `{id}`, `{passcode}` and `{alias}`:
///                  `{id}.{passcode}@zoomcrc.com`
/// @param host      next hop; name or address
public record Trunk(String name, Protocol protocol, Transport transport, String host, int port, String template,
        Optional<Login> login) {}
