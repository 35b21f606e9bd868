/// The registry in a database: H2 in a file beside the process, or PostgreSQL for several gateways together. The only
/// package that speaks SQL.
///
/// ```
///  SqlRegistry ─┬─ Table<Endpoint | Room | Trunk | Transform | Rule> read whole, kept in memory until its revision
/// moves ├─ SqlRegistrations found by an index, written at once ├─ SqlUsers SqlHistory SqlAudit └─ Database pool,
/// migrations, revisions
/// ```
///
/// Migrations are in the resources beside this package and run when the database is opened. What an administrator
/// defines is small and read for every call, so it is kept in memory; a change moves the revision of its kind, which
/// other gateways on the same PostgreSQL notice within a second.
package io.roombridge.registry.sql;
