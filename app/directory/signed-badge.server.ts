import type { BadgeFacts } from "#app/clinics/badge.ts";
import { listBadgeSites } from "#app/clinics/badge-site-repository.server.ts";
import type { Clinic } from "#app/clinics/profile-repository.server.ts";
import { readBadge } from "#app/directory/read-badge.server.ts";
import { canonicalJson } from "#app/platform/canonical-json.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { addDays, type Day, dayOf } from "#app/platform/date.ts";
import { type SigningKey, signingKey } from "#app/platform/signing-key.server.ts";

/** A badge says what was true on its day: after this many it has to be asked for again. */
export const BADGE_HOLDS_DAYS = 7;

export interface SignedBadge {
  version: 1;
  clinic: { slug: string; name: string; page: string };
  /** What the picture says, in its own words. */
  says: Omit<BadgeFacts, "clinicName" | "href">;
  /** Where the picture shows it. */
  sites: string[];
  issuedOn: Day;
  holdsUntil: Day;
  /** Where the public key is, and which one it is. */
  key: string;
  keyId: string;
  /** Over all the rest of this document as canonical JSON (RFC 8785). */
  signature: string;
}

export const BADGE_KEY_PATH = "/.well-known/scalpmark-badge-key.json";

const keys = new Map<string, SigningKey>();

/** The key all badges of this site are signed with. */
export function badgeKey(secret: string): SigningKey {
  const known = keys.get(secret) ?? signingKey(secret, "badge");
  keys.set(secret, known);
  return known;
}

/** What a clinic's badge says today, to be checked by anybody without asking again. One day's document is the same bytes, as long as nothing changes. */
export async function signedBadge(
  ctx: Pick<Ctx, "store" | "env" | "now">,
  clinic: Pick<Clinic, "id" | "slug" | "name">,
): Promise<SignedBadge> {
  const origin = ctx.env.APP_ORIGIN;
  const { clinicName: _, href, ...says } = await readBadge(ctx.store.read, clinic, origin, ctx.now());
  const key = badgeKey(ctx.env.APP_SECRET);
  const issuedOn = dayOf(ctx.now());
  const unsigned = {
    version: 1 as const,
    clinic: { slug: clinic.slug, name: clinic.name, page: href },
    says,
    sites: await listBadgeSites(ctx.store.read, clinic.id),
    issuedOn,
    holdsUntil: addDays(issuedOn, BADGE_HOLDS_DAYS),
    key: origin + BADGE_KEY_PATH,
    keyId: key.jwk.kid,
  };
  return { ...unsigned, signature: key.sign(canonicalJson(unsigned)) };
}
