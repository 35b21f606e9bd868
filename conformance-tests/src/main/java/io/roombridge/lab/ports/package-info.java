/// Ports of loopback for whatever the lab and the tests start.
package io.roombridge.lab.ports;
