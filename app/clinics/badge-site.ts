import { z } from "zod";
import { profileFormWords } from "#app/clinics/profile-form-words.ts";
import { isOneSite } from "#app/clinics/registrable-domain.ts";

/** Further sites a clinic may name. */
export const MOST_BADGE_SITES = 5;

/** "https://www.Clinic.example/start" as somebody types it: the host alone, without "www.". Null: it is no site of one business. */
export function siteOf(text: string): string | null {
  const typed = text.trim();
  const url = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(url)) return null;
  const host = new URL(url).hostname.replace(/^www\./, "").replace(/\.$/, "");
  return isOneSite(host) ? host : null;
}

const notOneSite = { error: () => profileFormWords().giveOneSite };

export const badgeSiteForm = z.object({
  intent: z.enum(["add", "remove"], { error: () => profileFormWords().pressAgain }),
  site: z
    .string(notOneSite)
    .max(300, notOneSite)
    .transform((text, context) => {
      const site = siteOf(text);
      if (site !== null) return site;
      context.addIssue({ code: "custom", message: profileFormWords().giveOneSite });
      return z.NEVER;
    }),
});

/** Where a badge is shown, as far as it may say who it was issued to. */
export type BadgeStanding = "issued" | "elsewhere" | "unknown";

/**
 * Whether a badge may show its figures on the page that asks for it: on a site of the clinic's and on our own. Browsers say which site it is by Origin or Referer;
 * where they say nothing, nobody can tell.
 */
export function badgeStanding(
  asked: { origin: string | null; referer: string | null },
  own: { appOrigin: string; sites: readonly string[] },
): BadgeStanding {
  const from = asked.origin ?? asked.referer;
  if (from === null) return "unknown";
  if (!URL.canParse(from)) return from === "null" ? "unknown" : "elsewhere";
  const { origin, hostname, protocol } = new URL(from);
  if (origin === own.appOrigin) return "issued";
  if (protocol !== "https:" && protocol !== "http:") return "elsewhere";
  const host = hostname.replace(/\.$/, "");
  return own.sites.some((site) => host === site || host.endsWith(`.${site}`)) ? "issued" : "elsewhere";
}
