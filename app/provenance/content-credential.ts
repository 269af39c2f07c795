import { captureWords } from "#app/provenance/capture-words.ts";
import { claimText } from "#app/provenance/claim-text.ts";

/**
 * What is known about a photo's C2PA content credential. `trusted` only where the signer's certificates end at one of
 * the configured anchors; `valid` says the same of the photo, signed by somebody nobody vouches for.
 */
export const CREDENTIAL_VERDICTS = ["none", "valid", "trusted", "invalid", "unreadable"] as const;
export type CredentialVerdict = (typeof CREDENTIAL_VERDICTS)[number];

/** All but the verdict is null unless it is `valid` or `trusted`: a broken credential speaks for nobody. */
export interface ContentCredential {
  readonly verdict: CredentialVerdict;
  /** The name in the signer's certificate. */
  readonly issuer: string | null;
  /** UTC, `YYYY-MM-DDTHH:MM:SS.sssZ`, by a time stamp service; null without its stamp, since the signer's own clock proves nothing. */
  readonly signedAt: string | null;
  /** The camera or program that made the credential, as it names itself. */
  readonly generator: string | null;
}

/** What the library found in a file's newest credential, as yet unchecked text. */
export interface CredentialFindings {
  readonly state: string;
  readonly issuer: unknown;
  readonly signedAt: unknown;
  readonly generator: unknown;
}

export const withoutCredential = (verdict: "none" | "invalid" | "unreadable"): ContentCredential => ({
  verdict,
  issuer: null,
  signedAt: null,
  generator: null,
});

/** Fails towards less: a state that is not known here is `unreadable`, and without anchors nothing is trusted whatever the library says. */
export function credentialFrom(findings: CredentialFindings, anchored: boolean): ContentCredential {
  const { state } = findings;
  if (state === "Invalid") return withoutCredential("invalid");
  if (state !== "Valid" && state !== "Trusted") return withoutCredential("unreadable");
  return {
    verdict: state === "Trusted" && anchored ? "trusted" : "valid",
    issuer: claimText(findings.issuer),
    signedAt: timeFrom(findings.signedAt),
    generator: claimText(findings.generator),
  };
}

function timeFrom(value: unknown): string | null {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/.test(value)) return null;
  const time = new Date(value);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}

/** Three sentences a page prints beside a photo. */
export interface CredentialText {
  readonly label: string;
  readonly shows: string;
  readonly doesNotProve: string;
}

export function credentialText(verdict: CredentialVerdict): CredentialText {
  return captureWords().credentials[verdict];
}

/** Who signed, as far as that can be said; null where no name counts. */
export function signerSentence({ verdict, issuer }: ContentCredential): string | null {
  if (issuer === null) return null;
  if (verdict === "trusted") return captureWords().signedBy(issuer);
  return verdict === "valid" ? captureWords().signerCallsItself(issuer) : null;
}
