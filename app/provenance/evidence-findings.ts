import { printDay } from "#app/platform/printed.ts";
import { type CaptureClaims, hasCaptureClaims, namesAnEditor } from "#app/provenance/capture-claims.ts";
import { type ContentCredential, credentialText, signerSentence } from "#app/provenance/content-credential.ts";
import { evidenceFindingWords } from "#app/provenance/evidence-finding-words.ts";
import type { Finding } from "#app/provenance/photo-evidence.ts";
import type { Transform } from "#app/provenance/transform.ts";
import { bandText, type MatchBand } from "#app/provenance/verdict.ts";

export interface Size {
  readonly width: number;
  readonly height: number;
}

const area = ({ width, height }: Size) => width * height;

/** How a file's size compares with another's, by its pixels: a copy taken off a page is smaller than what it was made from. */
export function sizeFinding(term: string, file: Size, other: Size): Finding {
  const { larger, smaller, asLarge } = evidenceFindingWords();
  const compare = area(file) > area(other) ? larger : area(file) < area(other) ? smaller : asLarge;
  return { term, value: compare(file, other) };
}

/** Below this an area is told as different: the measurement itself is off by a little. */
const AREA_TOLD = 0.96;
const percent = (share: number) => `${Math.round(100 * share)} %`;

/** How a file lies on the photo: an original shows more around it, a copy of it less. Null: no likeness was found. */
export function comparisonFindings(match: { band: MatchBand; transform: Transform } | null): Finding[] {
  const say = evidenceFindingWords();
  if (match === null) return [{ term: say.comparison, value: say.noLikeness }];
  const { kept, covers, mirrored } = match.transform;
  return [
    { term: say.comparison, value: bandText(match.band).label },
    ...(covers < AREA_TOLD ? [{ term: say.aroundThePicture, value: say.showsMore(percent(1 / covers - 1)) }] : []),
    ...(kept < AREA_TOLD ? [{ term: say.partOfThePicture, value: say.showsOnly(percent(kept)) }] : []),
    ...(covers >= AREA_TOLD && kept >= AREA_TOLD ? [{ term: say.aroundThePicture, value: say.showsTheSame }] : []),
    ...(mirrored ? [{ term: say.mirrored, value: say.isMirrored }] : []),
  ];
}

/** What the file says of its own making, each line with the reminder that saying so is free. */
export function claimFindings(claims: CaptureClaims): Finding[] {
  const say = evidenceFindingWords();
  if (!hasCaptureClaims(claims)) return [{ term: say.cameraData, value: say.noCameraData }];
  const { capturedAt, device, software } = claims;
  return [
    ...(capturedAt === null ? [] : [{ term: say.taken, value: say.takenOn(capturedAt.slice(0, 10)) }]),
    ...(device === null ? [] : [{ term: say.device, value: say.deviceNamed(device) }]),
    ...(software === null
      ? []
      : [
          {
            term: say.software,
            value: namesAnEditor(software) ? say.editorNamed(software) : software,
          },
        ]),
  ];
}

/** A recapture's day against the day its code was issued: the file's own clock can be wrong, so it is only said. */
export function recaptureDayFinding(claims: CaptureClaims, issuedOn: string): Finding {
  const say = evidenceFindingWords();
  if (claims.capturedAt === null) return { term: say.day, value: say.noDay(issuedOn) };
  const day = claims.capturedAt.slice(0, 10);
  const { takenBeforeCode, takenSinceCode } = evidenceFindingWords();
  return { term: say.day, value: (day < issuedOn ? takenBeforeCode : takenSinceCode)(day, issuedOn) };
}

export function credentialFindings(credential: ContentCredential): Finding[] {
  const say = evidenceFindingWords();
  const { label, doesNotProve } = credentialText(credential.verdict);
  const signer = signerSentence(credential);
  return [
    { term: say.contentCredential, value: say.credential(label, doesNotProve) },
    ...(signer === null ? [] : [{ term: say.signer, value: signer }]),
    ...(credential.generator === null ? [] : [{ term: say.madeBy, value: credential.generator }]),
    ...(credential.signedAt === null ? [] : [{ term: say.timeStamp, value: printDay(credential.signedAt.slice(0, 10)) }]),
  ];
}
