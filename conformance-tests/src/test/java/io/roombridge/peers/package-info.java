/// Programs no one here wrote, to prove interworking with: baresip and linphonec as rooms, tshark as judge of what is
/// on the wire, sox and ffmpeg for tones and pictures.
///
/// Each wrapper writes its configuration to a directory of its own, takes free ports, and ends its process by its own
/// process id. Nothing is waited for by sleeping: a line of output, an event or a file is awaited with a limit. A peer
/// that is not installed skips its tests with a warning; with `ROOMBRIDGE_PEERS=required` in the environment that
/// fails.
package io.roombridge.peers;
