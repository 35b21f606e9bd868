package io.roombridge.console;

import io.javalin.http.Context;
import io.roombridge.registry.Audit;
import java.time.InstantSource;

/// Notes in the audit trail what a user did.
record Trail(Audit audit, InstantSource clock) {

    void note(Context context, String action, String kind, String name, String detail) {
        audit.add(new Audit.Entry(clock.instant(), Doorkeeper.asking(context).name(), action, kind, name, detail));
    }
}
