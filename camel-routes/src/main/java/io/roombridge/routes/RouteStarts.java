package io.roombridge.routes;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.model.RouteDefinition;

/// Which file has the route that starts at each `direct:`. There may be one: a second would be told of nothing.
final class RouteStarts {

    private static final String DIRECT = "direct:";

    private final Map<String, Path> files = new HashMap<>();
    private final Set<RouteDefinition> known = new HashSet<>();

    /// @param all  routes there are once the file was read
    /// @throws IllegalArgumentException  when two start at one place
    void read(Path file, List<RouteDefinition> all) {
        for (var route : all) {
            var start = route.getInput().getEndpointUri().replace("://", ":");
            if (known.add(route) && start.startsWith(DIRECT)) {
                var other = files.put(start, file);
                if (other != null) {
                    throw new IllegalArgumentException("only one route may start at " + start + ", but "
                            + (other.equals(file) ? "there are two in this file"
                            : other.getFileName() + " has one too"));
                }
            }
        }
    }
}
