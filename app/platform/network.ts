import ipaddr from "ipaddr.js";
import { isPublicAddress } from "#app/platform/public-address.ts";

const V4_OCTETS = 3;
const V6_GROUPS = 3;

/**
 * The network an address of the public internet is in, as one site is usually given it: the /24 of an IPv4 address ("81.2.69.0/24"), also where it is mapped
 * into IPv6, and the /48 of an IPv6 one ("2a00:1450:4009::/48"). Null: loopback, private and link-local addresses are the network of nobody in particular.
 */
export function networkOf(ip: string): string | null {
  if (!ipaddr.IPv4.isValidFourPartDecimal(ip) && !ipaddr.IPv6.isValid(ip)) return null;
  const address = ipaddr.process(ip);
  if (!isPublicAddress(address.toString())) return null;
  return address instanceof ipaddr.IPv4
    ? `${address.octets.slice(0, V4_OCTETS).join(".")}.0/24`
    : `${address.parts
        .slice(0, V6_GROUPS)
        .map((group) => group.toString(16))
        .join(":")}::/48`;
}
