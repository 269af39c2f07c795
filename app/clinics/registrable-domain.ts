import { parse } from "tldts";
import { SHARED_HOSTS } from "#app/clinics/duplicate.ts";

/** Makers of websites and portals under whose own name many businesses have their pages; those on the public suffix list are known by it. */
const SHARED_DOMAINS = new Set([
  "booking.page",
  "business.site",
  "godaddysites.com",
  "jimdo.com",
  "jimdosite.com",
  "squarespace.com",
  "webnode.com",
  "weebly.com",
  "wix.com",
  "wixsite.com",
  "wordpress.com",
  "yell.com",
  "yelp.com",
]);

/** The domain somebody registered: "clinic.co.uk" for "www.clinic.co.uk". Null for an address, a public suffix, and a name under one that many share. */
export function registrableDomain(host: string): string | null {
  const { domain, isIp, isPrivate } = parse(host.toLowerCase(), { allowPrivateDomains: true });
  if (domain === null || isIp === true || isPrivate === true) return null;
  return SHARED_DOMAINS.has(domain) || SHARED_HOSTS.has(domain) ? null : domain;
}

/** A name under which one site stands: no number, no public suffix, and not a host that carries many businesses by itself. "clinic.wixsite.com" is one. */
export function isOneSite(host: string): boolean {
  const { domain, isIp } = parse(host, { allowPrivateDomains: true });
  return domain !== null && isIp !== true && !SHARED_DOMAINS.has(host) && !SHARED_HOSTS.has(host) && /^[a-z0-9.-]+$/.test(host);
}

/** The domain at which a clinic can prove that its website is its own; null: no website, or one on a host that many businesses share. */
export function provableDomain(website: string | null): string | null {
  if (website === null || !URL.canParse(website)) return null;
  const host = new URL(website).hostname;
  return SHARED_HOSTS.has(host.replace(/^www\./, "")) ? null : registrableDomain(host);
}

/** True for a mailbox at the domain itself or at a name under it. */
export const isMailboxOf = (email: string, domain: string): boolean =>
  registrableDomain(email.slice(email.lastIndexOf("@") + 1)) === domain;
