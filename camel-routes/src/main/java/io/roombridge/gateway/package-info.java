/// The gateway as one process: its settings, and [io.roombridge.gateway.Gateway], which wires every part by hand
/// and reads as the architecture.
package io.roombridge.gateway;
