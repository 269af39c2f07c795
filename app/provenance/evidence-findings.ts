import { printDay, printNumber } from "#app/platform/printed.ts";
import { type CaptureClaims, hasCaptureClaims, namesAnEditor } from "#app/provenance/capture-claims.ts";
import { type ContentCredential, credentialText, signerSentence } from "#app/provenance/content-credential.ts";
import type { Finding } from "#app/provenance/photo-evidence.ts";
import type { Transform } from "#app/provenance/transform.ts";
import { bandText, type MatchBand } from "#app/provenance/verdict.ts";

export interface Size {
  readonly width: number;
  readonly height: number;
}

const printSize = ({ width, height }: Size) => `${printNumber(width)} x ${printNumber(height)} pixels`;
const area = ({ width, height }: Size) => width * height;

/** How a file's size compares with another's, by its pixels: a copy taken off a page is smaller than what it was made from. */
export function sizeFinding(term: string, file: Size, other: Size): Finding {
  const word = area(file) > area(other) ? "Larger" : area(file) < area(other) ? "Smaller" : "As large";
  return { term, value: `${word}: ${printSize(file)} against ${printSize(other)}` };
}

/** Below this an area is told as different: the measurement itself is off by a little. */
const AREA_TOLD = 0.96;
const percent = (share: number) => `${Math.round(100 * share)} %`;

/** How a file lies on the photo: an original shows more around it, a copy of it less. Null: no likeness was found. */
export function comparisonFindings(match: { band: MatchBand; transform: Transform } | null): Finding[] {
  if (match === null) return [{ term: "Comparison", value: "The software finds no likeness between this file and the photo." }];
  const { kept, covers, mirrored } = match.transform;
  return [
    { term: "Comparison", value: bandText(match.band).label },
    ...(covers < AREA_TOLD ? [{ term: "Around the picture", value: `Shows ${percent(1 / covers - 1)} more around the picture` }] : []),
    ...(kept < AREA_TOLD ? [{ term: "Part of the picture", value: `Shows only ${percent(kept)} of the photo` }] : []),
    ...(covers >= AREA_TOLD && kept >= AREA_TOLD ? [{ term: "Around the picture", value: "Shows what the photo shows, and no more" }] : []),
    ...(mirrored ? [{ term: "Mirrored", value: "One of the two is the mirror image of the other" }] : []),
  ];
}

/** What the file says of its own making, each line with the reminder that saying so is free. */
export function claimFindings(claims: CaptureClaims): Finding[] {
  if (!hasCaptureClaims(claims)) return [{ term: "Camera’s data", value: "None. Messengers and websites remove it." }];
  const { capturedAt, device, software } = claims;
  return [
    ...(capturedAt === null
      ? []
      : [{ term: "Taken", value: `${printDay(capturedAt.slice(0, 10))}, by the file’s own account, which anybody can write` }]),
    ...(device === null ? [] : [{ term: "Device", value: `${device}, by the file’s own account` }]),
    ...(software === null
      ? []
      : [{ term: "Software", value: namesAnEditor(software) ? `${software}, a program that edits pictures` : software }]),
  ];
}

/** A recapture's day against the day its code was issued: the file's own clock can be wrong, so it is only said. */
export function recaptureDayFinding(claims: CaptureClaims, issuedOn: string): Finding {
  if (claims.capturedAt === null) return { term: "Day", value: `The file bears none. The code was issued on ${printDay(issuedOn)}.` };
  const day = claims.capturedAt.slice(0, 10);
  const words = day < issuedOn ? "before the code was issued" : "on or after the day the code was issued";
  return { term: "Day", value: `${printDay(day)} by the file’s own account, ${words} (${printDay(issuedOn)})` };
}

export function credentialFindings(credential: ContentCredential): Finding[] {
  const { label, doesNotProve } = credentialText(credential.verdict);
  const signer = signerSentence(credential);
  return [
    { term: "Content credential", value: `${label}. ${doesNotProve}` },
    ...(signer === null ? [] : [{ term: "Signer", value: signer }]),
    ...(credential.generator === null ? [] : [{ term: "Made by", value: credential.generator }]),
    ...(credential.signedAt === null ? [] : [{ term: "Time stamp", value: printDay(credential.signedAt.slice(0, 10)) }]),
  ];
}
