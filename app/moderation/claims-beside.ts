import { fileClaimsWords } from "#app/moderation/file-claims-words.ts";
import { printDay, printNumber } from "#app/platform/printed.ts";
import { namesAnEditor } from "#app/provenance/capture-claims.ts";
import { type CredentialVerdict, credentialText } from "#app/provenance/content-credential.ts";

/** What is known of a photo's file, and what it says of itself. */
export interface FileClaims {
  width: number;
  height: number;
  bytes: number;
  /** Null: the file was never asked. */
  record: {
    capturedAt: string | null;
    device: string | null;
    software: string | null;
    credential: CredentialVerdict;
    credentialIssuer: string | null;
    credentialSignedAt: string | null;
    credentialGenerator: string | null;
  } | null;
}

/** One thing that can be said of both. Null: the file does not say it. */
export interface ClaimRow {
  term: string;
  note?: string;
  left: string | null;
  right: string | null;
  /** Both say something, and not the same; what only one says is no difference, since messengers remove what files say. */
  differs: boolean;
}

/**
 * What two files say, line by line, as claims: any of it can be written into any file. Only the sizes are measured. Who signed what is a line where one of them
 * carries a signed record.
 */
export function claimsBeside(left: FileClaims, right: FileClaims): ClaimRow[] {
  const say = fileClaimsWords();
  const row = (term: string, claim: (claims: FileClaims) => string | null, note?: string): ClaimRow => {
    const [one, other] = [claim(left), claim(right)];
    return { term, note, left: one, right: other, differs: one !== null && other !== null && one !== other };
  };
  const signing = [
    row(say.signedBy, ({ record }) => record?.credentialIssuer ?? null),
    row(say.signed, ({ record }) => signedWords(record?.credentialSignedAt ?? null), say.signedNote),
    row(say.madeWith, ({ record }) => record?.credentialGenerator ?? null),
  ];
  return [
    row(say.pixels, ({ width, height }) => `${printNumber(width)} × ${printNumber(height)}`, say.pixelsNote),
    row(say.bytes, ({ bytes }) => sizeWords(bytes), say.bytesNote),
    row(say.taken, ({ record }) => capturedWords(record?.capturedAt ?? null), say.takenNote),
    row(say.device, ({ record }) => record?.device ?? null),
    row(say.software, ({ record }) => softwareWords(record?.software ?? null)),
    row(say.credential, ({ record }) => (record ? credentialText(record.credential).label : null), say.credentialNote),
    ...signing.filter(({ left: one, right: other }) => one !== null || other !== null),
  ];
}

const KB = 1_000;
const sizeWords = (bytes: number) => (bytes < KB * KB ? `${printNumber(bytes / KB)} kB` : `${printNumber(bytes / (KB * KB))} MB`);

const capturedWords = (at: string | null) => at && `${printDay(at.slice(0, 10))}, ${at.slice(11, 16)}`;
const signedWords = (at: string | null) => at && `${printDay(at.slice(0, 10))}, ${at.slice(11, 16)} UTC`;
const softwareWords = (name: string | null) => name && (namesAnEditor(name) ? fileClaimsWords().editor(name) : name);
