/// The registry in a database: H2 in a file beside the process, or PostgreSQL for several gateways together. The only
/// package that speaks SQL.
///
/// ```
///  SqlRegistry ─┬─ Table<Endpoint | Room | Trunk | Transform | Rule> ─ Snapshot   all in memory, replaced by a change
///               ├─ SqlPreferences                                                 likewise
///               ├─ SqlRegistrations ─ Bindings   found in memory ┐
///               ├─ SqlHistory                    found by SQL    ┴─ WriteBehind   written in groups
///               ├─ SqlUsers SqlAudit             found and written by SQL
///               ├─ Revisions ─▶ Kept             once a second: what have others changed?
///               ├─ Changes ─▶ whoever listens
///               └─ Database                      connections, migrations
/// ```
///
/// Migrations are in the resources beside this package and run when the database is opened. Nothing that a call or a
/// registration looks up asks the database. A change moves the revision of its kind in its own transaction; others on
/// the same database see that within a second and read what is new.
package io.roombridge.registry.sql;
