/// What people are told who have no manual: texts that they read on the picture, and prompts that they hear. Every
/// word of either is in the files of this package, one folder a language, and may be replaced by an administrator's.
///
/// ```
/// texts.properties ─▶ Phrase ─▶ Wording ─▶ the lines that a machine has shown
/// welcome.wav, …   ─▶ Prompt ─▶ Sound   ─▶ the media plane, which is told a Speech by the machine
/// ```
///
/// The sounds are made from the texts by `tools/prompts.sh`. Letters and voices are no matter of this package.
package io.roombridge.prompt;
