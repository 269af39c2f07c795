import type { Asker } from "#tests/security/matrix-world.ts";

/** Text of a case, short where it stands in a file: `times` repeats it; `encoded` is percent-encoded already, for bytes that are no text. */
export type Text = string | { of: string; times: number } | { encoded: string };

/** A file of a case: bytes by name and number in tests/abuse/sent-files.ts, or text. */
export type FileRef = { set: string; at: number } | { text: Text };

/** One change to a form as its page would send it. `field` counts through the form's fields, however many there are. */
export type Edit =
  | { op: "set" | "again"; field: number; value: Text }
  | { op: "drop"; field: number }
  | { op: "rename"; field: number; to: string }
  | { op: "add"; name: string; value: Text }
  | { op: "file"; field: number | string; file: FileRef; filename: Text; type?: string };

export type Body =
  /** A form found on a page (its name in the catalogue), filled in as its page asks, then changed. */
  { form: string; edits: Edit[]; multipart?: boolean; boundary?: string } | { text: Text } | { base64: string };

/** A request as a browser or a program sends it. */
export interface Shot {
  as: Asker;
  method: string;
  /** `{/reviews/:id}` stands for the address of that route in the world, `{form}` for that of the form in the body. */
  target: string;
  /** Replace those of a browser by name; an empty value leaves one out. */
  headers?: [string, string][];
  body?: Body;
}

/** Bytes as they are, piece by piece, on a connection of their own. `{host}`, `{cookie of client}`, `{session of client}` and `{address}` are filled in; `wait 200` is a pause in ms. */
export interface RawShot {
  raw: Text[];
  /** What closes it: we, when all is written (so that nothing is waited for); nobody; or with a reset. */
  ends?: "half" | "open" | "reset";
}

export type AnyShot = Shot | RawShot;

export const isRaw = (shot: AnyShot): shot is RawShot => "raw" in shot;

export function expand(text: Text): string {
  if (typeof text === "string") return text;
  return "of" in text ? text.of.repeat(text.times) : decodeURIComponentLoosely(text.encoded);
}

/** As it stands in an urlencoded body. */
export function encodeText(text: Text): string {
  if (typeof text !== "string" && "encoded" in text) return text.encoded;
  return encodeURIComponent(expand(text).toWellFormed());
}

/** As it stands in a multipart body. */
export function bytesOf(text: Text): Buffer {
  if (typeof text !== "string" && "encoded" in text) return Buffer.from(decodeURIComponentLoosely(text.encoded), "latin1");
  return Buffer.from(expand(text), "utf8");
}

const decodeURIComponentLoosely = (encoded: string) =>
  encoded.replaceAll(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
