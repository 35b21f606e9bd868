/// The lab: a room system of our own to test against, a decoder of captures, and the demo.
///
/// `lab endpoint` is a whole room system in a process of its own: it registers, calls or answers, shows a moving test
/// picture with a tone, and tells in JSON lines what it saw and heard. `demo` runs the gateway with two of them and a
/// third that plays the cloud meeting. `load` measures what registrations and legs cost.
package io.roombridge.lab;
