import { orderFreeSum } from "#app/trust/order-free-sum.ts";
import { type Ruleset, TS1 } from "#app/trust/ruleset.ts";
import type { PhotoFacts, PractitionerFacts, TrustFacts } from "#app/trust/trust-facts.ts";

/** What a clinic can show before any client reports: each credential from 0 (none verified) towards 1. */
export interface Credentials {
  /** T */
  training: number;
  /** Y */
  experience: number;
  /** L */
  lineage: number;
  /** P */
  photos: number;
  /** v: the share of treatments in hands with verified hours (half) and evidenced years (half). */
  verifiedShare: number;
}

/** 63 % at one scale, 86 % at two: the first hours, years or photos say most. */
function earned(amount: number, scale: number): number {
  return 1 - Math.exp(-amount / scale);
}

/** The credentials of one practitioner, each from 0 towards 1. */
export function practitionerCredentials(
  practitioner: PractitionerFacts,
  { credentialScale }: Ruleset = TS1,
): Pick<Credentials, "training" | "experience" | "lineage"> {
  return {
    training: earned(practitioner.verifiedHours, credentialScale.trainingHours),
    experience: earned(practitioner.evidencedYears, credentialScale.experienceYears),
    lineage: earned(practitioner.trainerYears, credentialScale.trainerYears),
  };
}

/** Nothing while a theft is confirmed: a gallery with one stolen photo says nothing about the others. Disputed photos are neutral. */
function photoCredential({ original, noMatch, confirmedStolen }: PhotoFacts, rules: Ruleset): number {
  if (confirmedStolen > 0) return 0;
  const { worth, counted } = rules.noMatchPhotos;
  return earned(original + worth * Math.min(noMatch, counted), rules.credentialScale.originalPhotos);
}

export function credentialsOf({ practitioners, photos }: Pick<TrustFacts, "practitioners" | "photos">, rules: Ruleset = TS1): Credentials {
  const byShare = (value: (practitioner: PractitionerFacts) => number) =>
    orderFreeSum(practitioners.map((practitioner) => practitioner.share * value(practitioner)));
  return {
    training: byShare((practitioner) => practitionerCredentials(practitioner, rules).training),
    experience: byShare((practitioner) => practitionerCredentials(practitioner, rules).experience),
    lineage: byShare((practitioner) => practitionerCredentials(practitioner, rules).lineage),
    photos: photoCredential(photos, rules),
    verifiedShare: byShare(({ verifiedHours, evidencedYears }) => (verifiedHours > 0 ? 0.5 : 0) + (evidencedYears > 0 ? 0.5 : 0)),
  };
}
