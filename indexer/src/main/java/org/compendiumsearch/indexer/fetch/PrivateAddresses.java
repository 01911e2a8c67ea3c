package org.compendiumsearch.indexer.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Tells the addresses that no public document is served from: this machine, its own network, and
 * what the registries of special addresses (RFC 6890 and its updates) keep from the public net. An
 * IPv6 address that stands for an IPv4 one (mapped, NAT64, 6to4) counts as that one.
 */
final class PrivateAddresses {
  private static final List<Block> BLOCKS =
      List.of(
          Block.of("0.0.0.0", 8),
          Block.of("10.0.0.0", 8),
          Block.of("100.64.0.0", 10),
          Block.of("127.0.0.0", 8),
          Block.of("169.254.0.0", 16),
          Block.of("172.16.0.0", 12),
          Block.of("192.0.0.0", 24),
          Block.of("192.0.2.0", 24),
          Block.of("192.168.0.0", 16),
          Block.of("198.18.0.0", 15),
          Block.of("198.51.100.0", 24),
          Block.of("203.0.113.0", 24),
          Block.of("224.0.0.0", 3),
          // Of IPv6, only 2000::/3 is given out; what is special in it follows.
          Block.of("::", 3),
          Block.of("4000::", 2),
          Block.of("8000::", 1),
          Block.of("2001::", 23),
          Block.of("2001:db8::", 32),
          Block.of("3fff::", 20));

  private static final Block NAT64 = Block.of("64:ff9b::", 96);
  private static final Block SIX_TO_FOUR = Block.of("2002::", 16);

  private PrivateAddresses() {}

  private static final class Block {
    private final byte[] start;
    private final int bits;

    private Block(byte[] start, int bits) {
      this.start = start;
      this.bits = bits;
    }

    static Block of(String start, int bits) {
      try {
        return new Block(InetAddress.getByName(start).getAddress(), bits);
      } catch (UnknownHostException e) {
        throw new IllegalStateException(start, e);
      }
    }

    boolean holds(byte[] address) {
      if (address.length != start.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  /** Says whether an address is private. */
  static boolean contains(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (!(address instanceof Inet4Address) && NAT64.holds(bytes)) {
      return isIn(slice(bytes, 12));
    }
    if (!(address instanceof Inet4Address) && SIX_TO_FOUR.holds(bytes)) {
      return isIn(slice(bytes, 2));
    }
    return isIn(bytes);
  }

  private static boolean isIn(byte[] address) {
    return BLOCKS.stream().anyMatch(block -> block.holds(address));
  }

  private static byte[] slice(byte[] address, int from) {
    return new byte[] {address[from], address[from + 1], address[from + 2], address[from + 3]};
  }
}
