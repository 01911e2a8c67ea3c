package org.compendiumsearch.indexer.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkFaultsTest {
  static Stream<Arguments> faults() {
    String certificate = "the certificate of \"a.example\" ";
    String end = "; nothing is fetched from where nobody can be sure of";
    return Stream.of(
        Arguments.of(
            tls(new CertificateExpiredException("x")),
            FailureKind.CERTIFICATE,
            certificate + "has expired" + end),
        Arguments.of(
            tls(new CertificateNotYetValidException("x")),
            FailureKind.CERTIFICATE,
            certificate + "is not valid yet" + end),
        Arguments.of(
            new SSLPeerUnverifiedException("x"),
            FailureKind.CERTIFICATE,
            certificate + "is made out to another name" + end),
        Arguments.of(
            tls(new CertificateException("weak key")),
            FailureKind.CERTIFICATE,
            certificate + "is not valid: weak key" + end),
        Arguments.of(
            new SSLHandshakeException("no protocol in common"),
            FailureKind.UNREACHABLE,
            "no secure connection to \"a.example\" can be made: no protocol in common"),
        Arguments.of(
            new ConnectException("x"),
            FailureKind.UNREACHABLE,
            "\"a.example\" takes no connection"),
        Arguments.of(
            new NoRouteToHostException("x"),
            FailureKind.UNREACHABLE,
            "there is no way to \"a.example\""),
        Arguments.of(
            new SocketTimeoutException("x"),
            FailureKind.TIMED_OUT,
            "\"a.example\" was silent for too long"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void areToldInPlainWords(IOException fault, FailureKind kind, String says) {
    FetchFailure failure = NetworkFaults.of(URI.create("https://a.example/x"), fault);

    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(failure).hasMessage(says);
  }

  private static IOException tls(Exception cause) {
    SSLHandshakeException fault = new SSLHandshakeException("x");
    fault.initCause(cause);
    return fault;
  }
}
