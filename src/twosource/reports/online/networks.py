"""Which networks an address of the internet protocol lies in, and which of them are not the public one.

After the IANA special-purpose address registries for IPv4 and IPv6 (RFC 6890 and its updates). Python's own
`is_private` and `is_global` answer differently from version to version, so that the list stands here.
"""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

IpAddress = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

SPECIAL: tuple[tuple[Network, str], ...] = tuple(
    (ip_network(network), kind)
    for network, kind in (
        ("0.0.0.0/8", "an address of the own host"),
        ("10.0.0.0/8", "a private address"),
        ("100.64.0.0/10", "an address shared behind a carrier"),
        ("127.0.0.0/8", "a loopback address"),
        ("169.254.0.0/16", "a link-local address"),
        ("172.16.0.0/12", "a private address"),
        ("192.0.0.0/24", "a reserved address"),
        ("192.0.2.0/24", "an address for documentation"),
        ("192.88.99.0/24", "a reserved address"),
        ("192.168.0.0/16", "a private address"),
        ("198.18.0.0/15", "an address for measuring networks"),
        ("198.51.100.0/24", "an address for documentation"),
        ("203.0.113.0/24", "an address for documentation"),
        ("224.0.0.0/4", "a multicast address"),
        ("240.0.0.0/4", "a reserved address"),
        ("::/128", "an address of the own host"),
        ("::1/128", "a loopback address"),
        ("::ffff:0:0/96", "an IPv4 address inside an IPv6 one"),
        ("fc00::/7", "a private address"),
        ("fe80::/10", "a link-local address"),
        ("fec0::/10", "a private address"),
        ("ff00::/8", "a multicast address"),
        ("2001::/23", "a reserved address"),
        ("2001:db8::/32", "an address for documentation"),
        ("2002::/16", "an IPv4 address inside an IPv6 one"),
        ("3fff::/20", "an address for documentation"),
    )
)
PUBLIC_V6 = IPv6Network("2000::/3")
"""All that was ever given out of IPv6 (RFC 4291, section 2.4)."""
TRANSLATED = IPv6Network("64:ff9b::/96")
"""Behind it, networks without IPv4 reach all IPv4 addresses (RFC 6052): judged as the address inside."""


def kind_of(place: IpAddress) -> str | None:
    """Return what a place outside the public network is ("a loopback address"), None for a public one."""
    if isinstance(place, IPv6Address) and place in TRANSLATED:
        return kind_of(IPv4Address(int(place) & 0xFFFFFFFF))
    for network, kind in SPECIAL:
        if place.version == network.version and place in network:
            return kind
    if isinstance(place, IPv6Address) and place not in PUBLIC_V6:
        return "a reserved address"
    return None


def as_place(words: str) -> IpAddress | None:
    """Return the address that `words` write in the plain form, None for a name."""
    try:
        return ip_address(words)
    except ValueError:
        return None
