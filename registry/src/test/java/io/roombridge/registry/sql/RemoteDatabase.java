package io.roombridge.registry.sql;

import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;
import org.h2.tools.Server;

/// A database on another machine, as it were: over TCP, and now and then it is away.
public final class RemoteDatabase implements AutoCloseable {

    private final Server server;
    private final Gate gate;
    private final UUID name = UUID.randomUUID();

    public RemoteDatabase() throws IOException, SQLException {
        server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
        gate = new Gate(server.getPort());
    }

    public String url() {
        return "jdbc:h2:tcp://127.0.0.1:" + gate.port() + "/mem:" + name + ";DB_CLOSE_DELAY=-1";
    }

    /// It answers again.
    public void open() {
        gate.open();
    }

    /// Who is connected stays so and is not answered, and so does who comes.
    public void hang() {
        gate.hang();
    }

    /// Who is connected is cut off, and so is who comes.
    public void refuse() {
        gate.refuse();
    }

    @Override
    public void close() {
        gate.close();
        server.stop();
    }
}
