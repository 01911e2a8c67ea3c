package org.compendiumsearch.indexer.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.NoHttpResponseException;

/** Says in plain words what went wrong between us and a server. */
final class NetworkFaults {
  private NetworkFaults() {}

  static FetchFailure of(URI address, IOException fault) {
    String host = "\"" + WebAddress.host(address) + "\"";
    return switch (fault) {
      case CheckedResolver.RefusedException refused ->
          FetchFailure.lasting(FailureKind.PRIVATE_ADDRESS, String.valueOf(refused.getMessage()));
      case UnknownHostException unknown ->
          FetchFailure.lasting(FailureKind.UNREACHABLE, "there is no host " + host);
      case SSLException tls -> ofTls(host, tls);
      case ConnectException refused ->
          FetchFailure.passing(FailureKind.UNREACHABLE, host + " takes no connection");
      case NoRouteToHostException unreachable ->
          FetchFailure.passing(FailureKind.UNREACHABLE, "there is no way to " + host);
      case InterruptedIOException late ->
          FetchFailure.passing(FailureKind.TIMED_OUT, host + " was silent for too long");
      case ConnectionClosedException early -> cutOff(host);
      case MalformedChunkCodingException early -> cutOff(host);
      case NoHttpResponseException early -> cutOff(host);
      case SocketException early -> cutOff(host);
      case ClientProtocolException wrong ->
          FetchFailure.lasting(
              FailureKind.UNREACHABLE, host + " does not answer as HTTP says: " + cause(wrong));
      default ->
          FetchFailure.passing(
              FailureKind.UNREACHABLE, "the answer of " + host + " cannot be read: " + fault);
    };
  }

  private static FetchFailure cutOff(String host) {
    return FetchFailure.passing(
        FailureKind.CUT_OFF, host + " ended the connection before all was sent");
  }

  private static String cause(Exception fault) {
    return String.valueOf(fault.getCause() == null ? fault : fault.getCause().getMessage());
  }

  private static FetchFailure ofTls(String host, SSLException fault) {
    String certificate = "the certificate of " + host + " ";
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      String wrong =
          switch (cause) {
            case CertificateExpiredException e -> "has expired";
            case CertificateNotYetValidException e -> "is not valid yet";
            case CertPathBuilderException e -> "is signed by nobody this machine trusts";
            case SSLPeerUnverifiedException e -> "is made out to another name";
            default -> "";
          };
      if (!wrong.isEmpty()) {
        return certificate(certificate + wrong);
      }
    }
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateException) {
        return certificate(certificate + "is not valid: " + cause.getMessage());
      }
    }
    return FetchFailure.passing(
        FailureKind.UNREACHABLE,
        "no secure connection to " + host + " can be made: " + fault.getMessage());
  }

  private static FetchFailure certificate(String wrong) {
    return FetchFailure.lasting(
        FailureKind.CERTIFICATE, wrong + "; nothing is fetched from where nobody can be sure of");
  }
}
