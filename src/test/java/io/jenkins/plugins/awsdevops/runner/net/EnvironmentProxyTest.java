// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.awsdevops.core.problem.BadInputException;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentProxyTest {
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "HTTPS_PROXY", "http://proxy.example.com:3128",
            "http_proxy", "plain-proxy",
            "NO_PROXY", "internal.example.com, .corp ,*.lab,10.0.0.1");

    @ParameterizedTest
    @CsvSource({
        "https://api.github.com/x, proxy.example.com:3128",
        "http://api.github.com/x, plain-proxy:80",
        "https://internal.example.com, direct",
        "https://a.internal.example.com, direct",
        "https://notinternal.example.com, proxy.example.com:3128",
        "https://CI.corp, direct",
        "https://ci.lab, direct",
        "https://10.0.0.1, direct",
        "https://10.0.0.12, proxy.example.com:3128",
        "http://localhost:8080, direct",
        "http://127.0.0.1:8080, direct"
    })
    void goes_the_way_that_the_environment_names(String target, String way) {
        assertThat(way(ENVIRONMENT, target)).isEqualTo(way);
    }

    @Test
    void without_a_variable_or_with_an_exception_for_all_it_goes_straight() {
        assertThat(way(Map.of(), "https://api.github.com")).isEqualTo("direct");
        assertThat(way(Map.of("HTTPS_PROXY", ""), "https://api.github.com")).isEqualTo("direct");
        assertThat(way(Map.of("HTTPS_PROXY", "p:1", "no_proxy", "*"), "https://api.github.com"))
                .isEqualTo("direct");
    }

    @ParameterizedTest
    @CsvSource({"http://user:secret@, ", "http://a b, ", "://, "})
    void a_proxy_that_is_no_address_is_told_without_showing_it(String proxy) {
        assertThatThrownBy(() -> way(Map.of("HTTPS_PROXY", proxy), "https://api.github.com"))
                .isInstanceOf(BadInputException.class)
                .hasMessage("The proxy in the environment is not an address like http://proxy:3128.");
    }

    @Test
    void authorities_that_cannot_be_read_are_named(@TempDir Path folder) {
        Path missing = folder.resolve("ca.pem");

        assertThatThrownBy(() -> OwnNetwork.of(Map.of("SSL_CERT_FILE", missing.toString())))
                .isInstanceOf(OperationFailedException.class)
                .hasMessage("Could not read the authorities that SSL_CERT_FILE names: no such file: " + missing + ".");
    }

    private static String way(Map<String, String> environment, String target) {
        Proxy proxy =
                new EnvironmentProxy(environment).select(URI.create(target)).get(0);
        return proxy.type() == Proxy.Type.DIRECT
                ? "direct"
                : ((InetSocketAddress) proxy.address()).getHostString() + ":"
                        + ((InetSocketAddress) proxy.address()).getPort();
    }
}
