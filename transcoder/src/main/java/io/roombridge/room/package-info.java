/// What many legs hear and see: sound mixed, pictures composed, each encoded once for all who take the same.
///
/// ```
/// RoomWiring ── what changed of one leg ──┬─▶ RoomAudio
///                                         ├─▶ RoomVideo
///                                         └─▶ WaitingRoom: silence, and a StillView, for who is not inside yet
///
/// AudioReception ─▶ SampleQueue ─▶ RoomAudio (AudioMix) ─▶ AudioEncoding ─▶ SoundSink
/// VideoReception ─▶ LatestPicture ─▶ ComposedView per view ─▶ VideoView ─▶ VideoEncoding ─▶ PictureSink
///                                         └─▶ CaptionedView per lines told ─▶ VideoView ─▶ …
///       ▲── reveal, hide ── Attention ◀── who is in a picture that is looked at, who talks
/// ```
///
/// *A change touches what it changes.* A limit, a mute, a name, somebody who comes or goes or becomes the speaker:
/// each is found by a map, seats anew as many as there are tiles, and serves whom it concerns. Nothing goes through all
/// legs but a beat of sound, which has to hear everybody.
///
/// *Sound* stays at the rate it was decoded at until somebody is mixed: who is silent costs a copy and a level.
///
/// *Pictures* are decoded of those who are in a picture somebody looks at (in the console too), of those who talk,
/// since they are who is shown next, and of both for a while after. What comes of the others is dropped after it was
/// counted, and they are asked to send less (TMMBR, H.245 flowControlCommand).
///
/// *Beats* come from a `Clock` at absolute deadlines, numbered; pictures are stamped by the beat they belong to, so
/// that their rate is even. A picture that is merely late does not thin it out: see `Pace`.
///
/// Threads: `RoomAudio` and `AudioEncoding` live on a clock; `RoomVideo` on the control thread; a `ComposedView` and a
/// `VideoEncoding` each on a lane of the `Workers`. Once warm a beat allocates nothing.
///
/// Who is fed is a `SoundSink` or a `PictureSink`: a leg, or whatever else comes to listen and look on.
package io.roombridge.room;
