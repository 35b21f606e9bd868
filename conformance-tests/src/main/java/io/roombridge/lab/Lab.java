package io.roombridge.lab;

import io.roombridge.lab.capture.DecodeCommand;
import io.roombridge.lab.demo.DemoCommand;
import io.roombridge.lab.endpoint.EndpointCommand;
import io.roombridge.lab.load.FloodCommand;
import io.roombridge.lab.load.LoadCommand;
import io.roombridge.lab.load.SoakCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line of the lab.
@Command(name = "lab", mixinStandardHelpOptions = true, description = "Tools of an interoperability lab.",
        subcommands = {EndpointCommand.class, DecodeCommand.class, DemoCommand.class, LoadCommand.class,
                     FloodCommand.class, SoakCommand.class})
public final class Lab {

    private Lab() {}

    /// Exits 0 when all went well, 1 when what was tried failed, 2 when it was asked wrongly.
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Lab()).execute(arguments));
    }
}
