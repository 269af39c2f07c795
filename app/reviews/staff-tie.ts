import { provableDomain, registrableDomain } from "#app/clinics/registrable-domain.ts";
import { tellingMailDomain } from "#app/clinics/telling-mail-domain.ts";

/**
 * What makes somebody one of a clinic's own people before they write. An invitation that was not accepted is not among them: the clinic sends it to whom it
 * likes, and could keep an unhappy client from writing by it.
 */
export type StaffTie = "member" | "former_member" | "claimant" | "mail_domain";

/**
 * Whether an address is at a clinic's own domain: that of its website, or one that it proved. The domain somebody registered decides, so "jo@mail.clinic.co.uk"
 * is found too; mail providers and hosts that many businesses share never count.
 */
export function isClinicAddress(email: string, website: string | null, provedDomains: readonly (string | null)[]): boolean {
  const mailDomain = tellingMailDomain(email);
  const own = mailDomain === null ? null : registrableDomain(mailDomain);
  if (own === null) return false;
  // Imported records name websites as people type them.
  const address = website === null || website.includes("://") ? website : `https://${website}`;
  return provableDomain(address) === own || provedDomains.includes(own);
}
