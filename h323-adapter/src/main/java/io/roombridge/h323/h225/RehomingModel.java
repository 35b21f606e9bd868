package io.roombridge.h323.h225;

import io.roombridge.per.Choice;

/// RehomingModel (H.225.0 Annex H).
@Choice({RehomingModel.GatekeeperBased.class, RehomingModel.EndpointBased.class})
public sealed interface RehomingModel {

    record GatekeeperBased() implements RehomingModel {}
    record EndpointBased() implements RehomingModel {}
}
