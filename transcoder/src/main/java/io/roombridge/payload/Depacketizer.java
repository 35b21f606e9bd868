package io.roombridge.payload;

import io.roombridge.pipeline.Stage;
import io.roombridge.rtp.RtpPacket;

/// Puts coded pictures together again from packets in sequence. A gap in the sequence is loss: what cannot be decoded
/// without the lost packet is left out, and the unit is not [whole][AccessUnit#whole].
public interface Depacketizer extends Stage<RtpPacket, AccessUnit> {}
