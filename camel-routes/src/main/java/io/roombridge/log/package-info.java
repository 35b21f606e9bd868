/// How the log is written: an event is a line, whatever strangers send, and what repeats itself is counted.
///
/// ```
///   event ─▶ CalmAppender ─ the eleventh of a kind from one source in a minute? ─▶ counted, told after the minute
///                 └─ else ─▶ LineLayout ─▶ standard error
/// ```
///
/// The only package that imports Logback.
package io.roombridge.log;
