package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is shown the curator's page: only who sits at this machine. */
class ReviewAccessIT {
  private static final String REFUSED =
      "this address answers only on the machine that the server runs on, under the name localhost"
          + " and through no proxy";
  private static final ReviewServer REVIEW = ReviewServer.get();

  @Test
  void answersUnderEveryNameOfThisMachineForItself() throws Exception {
    for (String host : List.of("localhost", "127.0.0.1")) {
      assertThat(REVIEW.send(host, "/review").statusCode()).as(host).isEqualTo(200);
    }
    for (String host : List.of("LOCALHOST", "127.0.0.1:8080", "127.9.8.7", "[::1]", "[::1]:80")) {
      assertThat(REVIEW.statusFor("GET /review HTTP/1.1", "Host: " + host)).as(host).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "evil.example:8080",
        "192.168.0.1",
        "0.0.0.0",
        "[2001:db8::1]",
        "localhost@evil.example",
      })
  void aSiteThatGivesItsNameThisMachinesAddressIsShownNothing(String host) throws IOException {
    assertThat(REVIEW.statusFor("GET /review HTTP/1.1", "Host: " + host)).isIn(400, 403);
  }

  @Test
  void aRequestThatNamesNoMachineOrTwoIsShownNothing() throws IOException {
    assertThat(REVIEW.statusFor("GET /review HTTP/1.0")).isEqualTo(403);
    assertThat(REVIEW.statusFor("GET http://evil.example/review HTTP/1.1", "Host: localhost"))
        .isIn(400, 403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Forwarded-For",
        "x-forwarded-host",
        "X-Forwarded-Proto",
        "Forwarded",
        "Via",
        "X-Real-IP"
      })
  void whatComesThroughAProxyIsShownNothing(String header) throws Exception {
    HttpResponse<String> response = REVIEW.send("localhost", "/review", header, "127.0.0.1");

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body()).contains(REFUSED).doesNotContain("sea~");
    assertThat(response.headers().firstValue("X-Robots-Tag")).hasValue("noindex, nofollow");
  }

  @Test
  void whoComesFromElsewhereIsShownNothing() throws Exception {
    List<InetAddress> own =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> !address.isLoopbackAddress() && address.getAddress().length == 4)
            .toList();
    assumeThat(own).as("addresses of this machine in a network").isNotEmpty();

    try (ReviewServer everywhere = REVIEW.alsoOn("0.0.0.0")) {
      for (InetAddress address : own) {
        String host = address.getHostAddress();
        assertThat(everywhere.send(host, "/review").statusCode()).isEqualTo(403);
        assertThat(everywhere.send(host, "/search").statusCode()).isEqualTo(200);
        // Whoever writes the header himself can ask for any name.
        assertThat(everywhere.statusFor(address, "GET /review HTTP/1.1", "Host: localhost"))
            .isEqualTo(403);
      }
    }
  }
}
