// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.net;

import io.jenkins.plugins.awsdevops.core.problem.BadInputException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The proxy that {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code NO_PROXY} name, in capitals or not, as curl reads them:
 * {@code NO_PROXY} holds host names with commas, each with all that is below it; {@code *} is everything. This machine is
 * never asked through a proxy.
 */
final class EnvironmentProxy extends ProxySelector {
    private static final List<Proxy> DIRECT = List.of(Proxy.NO_PROXY);
    private static final List<String> HERE = List.of("localhost", "127.0.0.1", "[::1]");

    private final Map<String, String> environment;

    EnvironmentProxy(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public List<Proxy> select(URI target) {
        String host = target.getHost().toLowerCase(Locale.ROOT);
        if (HERE.contains(host) || isExcepted(host)) {
            return DIRECT;
        }
        return variable(target.getScheme() + "_proxy")
                .map(this::proxy)
                .map(List::of)
                .orElse(DIRECT);
    }

    @Override
    public void connectFailed(URI target, SocketAddress proxy, IOException problem) {
        // the call fails with a sentence of its own
    }

    private boolean isExcepted(String host) {
        return Arrays.stream(variable("no_proxy").orElse("").split(",", -1))
                .map(name -> name.strip().toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", ""))
                .filter(name -> !name.isEmpty())
                .anyMatch(name -> name.equals("*") || host.equals(name) || host.endsWith("." + name));
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name))
                .or(() -> Optional.ofNullable(environment.get(name.toUpperCase(Locale.ROOT))))
                .filter(value -> !value.isBlank());
    }

    private Proxy proxy(String text) {
        try {
            URI uri = URI.create(text.contains("://") ? text : "http://" + text);
            if (uri.getHost() != null) {
                int port = uri.getPort() < 0 ? 80 : uri.getPort();
                return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(uri.getHost(), port));
            }
        } catch (IllegalArgumentException e) {
            throw new BadInputException("The proxy in the environment is not an address like http://proxy:3128.", e);
        }
        throw new BadInputException("The proxy in the environment is not an address like http://proxy:3128.");
    }
}
