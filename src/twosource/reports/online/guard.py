"""Which hosts may be asked: none of a private or local network, unless a setting names it."""

from collections.abc import Sequence
from dataclasses import dataclass
from ipaddress import ip_network

from twosource.reports.online.faults import Barred
from twosource.reports.online.hosts import is_local_name, plain_host
from twosource.reports.online.networks import IpAddress, Network, as_place, kind_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Guard:
    """What `online.allow` names beside the public network: host names, and networks."""

    names: frozenset[str] = frozenset()
    networks: tuple[Network, ...] = ()

    @staticmethod
    def of(allow: Sequence[str]) -> "Guard":
        """Return the guard for a list of names, addresses and networks ("intranet.example", "10.1.0.0/16")."""
        names: set[str] = set()
        networks: list[Network] = []
        for words in allow:
            network = _network(words)
            if network is None:
                names.add(plain_host(words))
            else:
                networks.append(network)
        return Guard(names=frozenset(names), networks=tuple(networks))

    def check_host(self, host: str) -> None:
        """Raise Barred for a host that may not be asked, as far as its name tells."""
        place = as_place(host)
        if place is not None:
            self.check_place(host, place)
        elif is_local_name(host) and host not in self.names:
            raise Barred(f"names {host}, a host of a local network; {_remedy(host)}")

    def check_place(self, host: str, place: IpAddress) -> None:
        """Raise Barred for a place that `host` may not lead to."""
        kind = kind_of(place)
        if kind is None or host in self.names or self._is_allowed(place):
            return
        if host == str(place):
            raise Barred(f"leads to {place}, {kind}; {_remedy(host)}")
        raise Barred(f"names {host}, which leads to {place}, {kind}; {_remedy(host)}")

    def _is_allowed(self, place: IpAddress) -> bool:
        return any(place.version == network.version and place in network for network in self.networks)


def _network(words: str) -> Network | None:
    try:
        return ip_network(words, strict=False)
    except ValueError:
        return None


def _remedy(host: str) -> str:
    return f'if you mean it, write allow = ["{host}"] under [online] in twosource.toml'
