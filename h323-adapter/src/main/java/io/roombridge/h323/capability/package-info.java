/// Capabilities and media addresses, spelled by H.245 and by us: one file per spelling.
///
/// ```
/// CapabilitySet --TerminalCapabilities.of--> TerminalCapabilitySet
/// PeerCapabilities <--after-- TerminalCapabilitySet of the peer
/// Format <--MediaFormats--> dataType and H2250LogicalChannelParameters of an OpenLogicalChannel
///
///   Audio AudioSpelling, G7221Spelling    pictures VideoSpelling: H264Spelling, H263Spelling, H261Spelling
///                                         slides PresentationSpelling around one of them
/// ```
///
/// Opus and VP8 have no spelling here: H.323 rooms do not take them. Annexes of H.263 and comfort noise of G.729 (Annex
/// B) are not announced. A peer's set with parts we do not know is read for the parts we know.
package io.roombridge.h323.capability;
