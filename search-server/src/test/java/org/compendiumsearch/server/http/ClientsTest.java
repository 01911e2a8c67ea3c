package org.compendiumsearch.server.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.compendiumsearch.core.error.InvalidRequestException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which proxies can be named. */
class ClientsTest {
  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "::1", "10.0.0.0/8", "fd00::/8", "192.168.1.7/32"})
  void addressesAndRanges(String proxy) {
    assertThatCode(() -> new Clients(List.of(proxy))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"localhost", "proxy.example", "10.0.0.0/99", "300.1.1.1", "10.0.0", "*", "a"})
  void nothingElse(String proxy) {
    assertThatThrownBy(() -> new Clients(List.of(proxy)))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessage(
            "--trusted-proxy must be an address such as 127.0.0.1, or a range such as 10.0.0.0/8,"
                + " got \""
                + proxy
                + "\"");
  }
}
