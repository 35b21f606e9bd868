/// The torture messages of RFC 4475 and RFC 5118, octet for octet, over real sockets: a row each in `verdicts.table`
/// with its clause, what the document admits, and what we answer. And what becomes of them when octets change on the
/// way.
package io.roombridge.torture;
