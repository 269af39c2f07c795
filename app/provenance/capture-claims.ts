import { isDay } from "#app/platform/date.ts";
import { captureWords } from "#app/provenance/capture-words.ts";
import { claimText, MAX_CLAIM_LENGTH } from "#app/provenance/claim-text.ts";

/**
 * What a photo's file says about how it was made. Nothing of it is evidence: any of it can be written into any file in
 * a second. Null where the file says nothing, or something no camera would say.
 */
export interface CaptureClaims {
  /** `YYYY-MM-DDTHH:MM:SS` by the device's own clock; a file rarely says in which time zone. */
  readonly capturedAt: string | null;
  readonly device: string | null;
  readonly software: string | null;
}

export const NO_CAPTURE_CLAIMS: CaptureClaims = { capturedAt: null, device: null, software: null };

/** Whether the file says anything at all about its making. */
export const hasCaptureClaims = (claims: CaptureClaims): boolean =>
  claims.capturedAt !== null || claims.device !== null || claims.software !== null;

/** The first digital cameras that wrote this field came later; what is earlier is an unset clock. */
const FIRST_YEAR = 1990;

/** From EXIF's "2024:05:03 14:05:09". */
export function capturedAtFrom(value: unknown): string | null {
  const parts = typeof value === "string" ? /^(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d):(\d\d)$/.exec(value.replace(/\0+$/, "")) : null;
  if (parts === null) return null;
  const [, year = "", month, date, hour = "", minute = "", second = ""] = parts;
  const day = `${year}-${month}-${date}`;
  const exists = isDay(day) && Number(year) >= FIRST_YEAR && hour < "24" && minute < "60" && second < "60";
  return exists ? `${day}T${hour}:${minute}:${second}` : null;
}

/** "Apple iPhone 15 Pro" from make and model; many models repeat their make. */
export function deviceFrom(make: unknown, model: unknown): string | null {
  const maker = claimText(make);
  const name = claimText(model);
  if (maker === null || name === null) return name ?? maker;
  const [firstWord = ""] = maker.toLowerCase().split(" ");
  const device = name.toLowerCase().startsWith(firstWord) ? name : `${maker} ${name}`;
  return device.length <= MAX_CLAIM_LENGTH ? device : name;
}

/** Programs that change pictures, by a word of the name they write. A phone's own software writes its version number. */
const EDITORS =
  /\b(?:photoshop|lightroom|camera raw|adobe|gimp|affinity|pixelmator|snapseed|picsart|facetune|faceapp|meitu|beautyplus|youcam|airbrush|remini|photopea|pixlr|fotor|befunky|canva|figma|vsco|afterlight|inshot|capcut|polarr|luminar|skylum|topaz|dxo|on1|capture one|darktable|rawtherapee|digikam|paint|paintshop|corel|acdsee|photoscape|picmonkey|picasa|imagemagick|graphicsmagick|irfanview|xnview|faststone|acorn|krita|inkscape|photo editor|photos? (?:editor|express)|microsoft photos|instagram|snapchat)\b|美图|醒图|轻颜/iu;

/** Whether a file's software names itself after a program people edit pictures with. False means only that it is none of those known here. */
export const namesAnEditor = (software: string): boolean => EDITORS.test(software);

/** The sentences a page prints: each says what the file says, and that saying it is free. */
export function captureClaimSentences(claims: CaptureClaims): string[] {
  const say = captureWords();
  if (!hasCaptureClaims(claims)) {
    return [say.nothingSaid];
  }
  const { capturedAt, device, software } = claims;
  return [
    ...(capturedAt === null ? [] : [say.takenAt(capturedAt.slice(0, 10), capturedAt.slice(11, 16))]),
    ...(device === null ? [] : [say.device(device)]),
    ...(software === null ? [] : [softwareSentence(software)]),
  ];
}

function softwareSentence(software: string): string {
  return namesAnEditor(software) ? captureWords().editor(software) : captureWords().software(software);
}
