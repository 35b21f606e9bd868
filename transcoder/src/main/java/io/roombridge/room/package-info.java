/// What many legs hear and see: sound mixed, pictures composed, each encoded once for all who take the same.
///
/// ```
/// AudioReception ─▶ SampleQueue ─▶ RoomAudio (AudioMix) ─▶ AudioEncoding ─▶ SendPath
/// VideoReception ─▶ RoomVideo ─▶ ComposedView per view ─▶ VideoView ─▶ VideoEncoding ─▶ SendPath
/// ```
package io.roombridge.room;
