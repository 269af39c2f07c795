/** The host of a website as typed or linked, without "www."; null when there is none in it. */
export function websiteHost(website: string | null): string | null {
  if (website === null) return null;
  const address = website.includes("://") ? website : `https://${website}`;
  if (!URL.canParse(address)) return null;
  const host = new URL(address).hostname.replace(/^www\./, "");
  return host === "" ? null : host;
}

/** One business: the same name, or one is part of the other ("mail.clinic.co.uk" and "clinic.co.uk"). */
export function isSameBusiness(mailDomain: string, host: string | null): boolean {
  if (host === null) return false;
  return mailDomain === host || mailDomain.endsWith(`.${host}`) || host.endsWith(`.${mailDomain}`);
}
