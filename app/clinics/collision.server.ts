import { z } from "zod";
import { profileFormWords } from "#app/clinics/profile-form-words.ts";
import { sha256 } from "#app/platform/id.server.ts";

/** The text of a form as its fields hold it: what is not provided is "". */
export type FormText = Readonly<Record<string, string>>;

/** What a form of the desk carries there and back, so that a save which somebody else's has overtaken is noticed. */
export const openedFields = {
  version: z
    .string({ error: () => profileFormWords().sendAgain })
    .regex(/^[1-9]\d{0,8}$/, { error: () => profileFormWords().sendAgain })
    .transform(Number),
  mark: z.string({ error: () => profileFormWords().sendAgain }).regex(/^[0-9a-f]{32}$/, { error: () => profileFormWords().sendAgain }),
};

export interface Opened {
  /** The record's version when the form was opened. */
  version: number;
  /** `markOf` the text the form was opened with. */
  mark: string;
}

/** Somebody else has saved other words in the same fields meanwhile. Nothing was written. */
export interface Collision {
  ok: false;
  status: 409;
  stored: FormText;
  opened: Opened;
}

/** The same for the same text, whatever the order of its fields. */
export const markOf = (text: FormText): string =>
  sha256(JSON.stringify(Object.entries(text).sort(([a], [b]) => (a < b ? -1 : 1)))).slice(0, 32);

/** Null: the form may be saved. A change to another part of the record raises its version too, and is no collision. */
export function collisionOf(opened: Opened, version: number, stored: FormText): Collision | null {
  const mark = markOf(stored);
  return opened.version === version || opened.mark === mark ? null : { ok: false, status: 409, stored, opened: { version, mark } };
}
