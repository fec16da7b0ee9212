package id.satugerbang.support.address;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/** Which IP addresses are public; ranges from the IANA special-purpose address registries (RFC 6890 and successors). */
public final class PublicAddresses {

    private record Range(int base, int bits) {

        static Range of(int first, int second, int third, int fourth, int bits) {
            return new Range(first << 24 | second << 16 | third << 8 | fourth, bits);
        }

        boolean contains(int address) {
            return (address ^ base) >>> (32 - bits) == 0;
        }
    }

    private static final List<Range> NOT_PUBLIC = List.of(
            Range.of(0, 0, 0, 0, 8),
            Range.of(10, 0, 0, 0, 8),
            Range.of(100, 64, 0, 0, 10),
            Range.of(127, 0, 0, 0, 8),
            Range.of(168, 63, 129, 16, 32),
            Range.of(169, 254, 0, 0, 16),
            Range.of(172, 16, 0, 0, 12),
            Range.of(192, 0, 0, 0, 24),
            Range.of(192, 0, 2, 0, 24),
            Range.of(192, 88, 99, 0, 24),
            Range.of(192, 168, 0, 0, 16),
            Range.of(198, 18, 0, 0, 15),
            Range.of(198, 51, 100, 0, 24),
            Range.of(203, 0, 113, 0, 24),
            Range.of(224, 0, 0, 0, 4),
            Range.of(240, 0, 0, 0, 4));

    private PublicAddresses() {}

    /** False for loopback, link-local, private, shared, metadata, multicast, documentation and translated addresses. */
    public static boolean isPublic(InetAddress address) {
        if (address instanceof Inet4Address) {
            return isPublicIpv4(address.getAddress());
        }
        return address instanceof Inet6Address six && isPublicIpv6(six);
    }

    private static boolean isPublicIpv4(byte[] bytes) {
        int address = (bytes[0] & 0xff) << 24 | (bytes[1] & 0xff) << 16 | (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        return NOT_PUBLIC.stream().noneMatch(range -> range.contains(address));
    }

    /** Global unicast (2000::/3) without Teredo, 6to4 and documentation; mapped and translated forms lie outside of it. */
    private static boolean isPublicIpv6(Inet6Address address) {
        byte[] bytes = address.getAddress();
        int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        int second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        boolean special =
                first == 0x2002 || (first == 0x2001 && (second < 0x200 || second == 0xdb8)) || first == 0x3fff;
        return (first & 0xe000) == 0x2000 && !special;
    }
}
