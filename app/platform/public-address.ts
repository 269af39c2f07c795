import ipaddr from "ipaddr.js";

/** The only part of IPv6 that is given out to the public internet (IANA: 2000::/3); ranges for special use within it are left out by name. */
const GLOBAL_V6 = ipaddr.IPv6.parse("2000::");

/**
 * True for an IP address on the public internet. False for every address of special use, IPv4 or IPv6, also where an IPv4 address is carried inside
 * an IPv6 one (mapped, NAT64, 6to4, Teredo), and for text that is no plain address.
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.IPv4.isValidFourPartDecimal(text) && !(ipaddr.IPv6.isValid(text) && !text.includes("%"))) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== "unicast") return false;
  return address instanceof ipaddr.IPv4 || address.match(GLOBAL_V6, 3);
}

/** Names that mean this machine or its own network wherever they are asked for (RFC 6761, RFC 6762, RFC 8375, cloud metadata). */
const LOCAL_NAME = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home\.arpa|corp|private)$/;

/** True for a host name that may be looked up in the public DNS: it has a dot in it, and is nobody's private network by convention. */
export function isPublicName(host: string): boolean {
  const name = host.replace(/\.$/, "").toLowerCase();
  return name.length <= 253 && /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)+$/.test(name) && !LOCAL_NAME.test(name);
}
