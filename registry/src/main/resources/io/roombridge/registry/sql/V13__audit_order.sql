create index audit_by_time on audit (at);
