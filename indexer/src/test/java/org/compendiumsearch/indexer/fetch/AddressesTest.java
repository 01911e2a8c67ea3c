package org.compendiumsearch.indexer.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses may be asked for, and which machines connected to. */
class AddressesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "127.0.0.1",
        "127.255.0.9",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.8",
        "192.168.1.1",
        "198.18.0.1",
        "203.0.113.7",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::7f00:1",
        "fe80::1",
        "fec0::1",
        "fc00::1",
        "fd12:3456::1",
        "ff02::1",
        "2001:db8::1",
        "2001::1",
        "64:ff9b::7f00:1",
        "64:ff9b::a00:1",
        "2002:7f00:1::",
        "2002:c0a8:101::1",
        "100::1",
        "4000::1"
      })
  void thisMachineAndItsNetworkArePrivate(String address) throws UnknownHostException {
    assertThat(PrivateAddresses.contains(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.0.1", "100.128.0.1", "172.15.0.1",
        "172.32.0.1", "192.167.1.1", "192.0.1.1", "198.17.0.1", "198.20.0.1", "223.255.255.255",
        "2606:4700::1", "2a00::1", "64:ff9b::101:101", "2002:101:101::1", "2001:200::1"
      })
  void thePublicNetIsNot(String address) throws UnknownHostException {
    assertThat(PrivateAddresses.contains(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "2130706433", "[::1]", "0x7f.1"})
  void whateverANameIsWrittenLikeItsAddressCounts(String host) {
    CheckedResolver resolver = CheckedResolver.system(false);

    assertThatThrownBy(() -> resolver.resolve(host)).isInstanceOf(UnknownHostException.class);
  }

  @Test
  void oneBadAddressAmongGoodOnesIsEnough() {
    CheckedResolver resolver =
        new CheckedResolver(
            host ->
                new InetAddress[] {
                  InetAddress.getByName("1.1.1.1"), InetAddress.getByName("10.0.0.1")
                },
            PrivateAddresses::contains);

    assertThatThrownBy(() -> resolver.resolve("both.example"))
        .hasMessage(
            "\"both.example\" is 10.0.0.1, an address of this machine or its own network; allow it"
                + " with --allow-private if it is meant");
  }

  @Test
  void onRequestThisMachineIsAllowed() throws UnknownHostException {
    assertThat(CheckedResolver.system(true).resolve("127.0.0.1")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ftp://a.example/x | expected an address that begins with http:// or https://",
        "file:///etc/passwd | expected an address that begins with http:// or https://",
        "a.example/x | expected an address that begins with http:// or https://",
        "https:///x | expected an address with the name of a host in plain letters",
        "http://a_b/x | expected an address with the name of a host in plain letters",
        "http://me:pw@a.example/ | expected an address without a name or password before the host",
        "http://a.example:0/ | expected a port from 1 to 65535",
        "http://a.example:99999/ | expected a port from 1 to 65535",
        "http://a.example/a b | expected an address",
      })
  void saysWhatIsWrongWithAnAddress(String address, String expected) {
    assertThatThrownBy(() -> WebAddress.of(address))
        .isInstanceOf(FetchFailure.class)
        .hasMessage(expected + ", got \"" + address + "\"");
  }

  @Test
  void lettersOfOtherScriptsAreSentAsTheNetWantsThem() throws FetchFailure {
    assertThat(WebAddress.of("https://a.example/\u6700\u65B0?q=\u00E9"))
        .isEqualTo(URI.create("https://a.example/%E6%9C%80%E6%96%B0?q=%C3%A9"));
  }
}
