import type { RateLimit } from "#app/platform/rate-limit.server.ts";
import type { CopyAnswer } from "#app/provenance/copy-answer.ts";
import { photoRefusalWords } from "#app/provenance/photo-refusal-words.ts";

/** Per IPv4 address or IPv6 /64: a check takes a core for about two seconds. */
export const CHECK_LIMIT: RateLimit = { name: "check_photo", points: 10, seconds: 600 };

/** A photo of 12 megapixels takes two seconds on a free machine. */
export const CHECK_TIMEOUT_MS = 20_000;

/** Seconds after which it is worth trying again when too many wait. */
export const BUSY_RETRY_SECONDS = 15;

/** What is being done with a visitor's photo, in order. */
export const CHECK_STEPS = ["waiting", "reading", "comparing", "aligning"] as const;
export type CheckStep = (typeof CHECK_STEPS)[number];

/** What was found for a visitor's photo. Nothing of it is stored. */
export interface CopyCheck {
  readonly ok: true;
  readonly answer: CopyAnswer;
  /** The visitor's photo made anew, at most 640 pixels wide: a JPEG of pixels alone. */
  readonly preview: { readonly width: number; readonly height: number; readonly bytes: Uint8Array };
  /** Photos it was compared with. */
  readonly compared: number;
}

/** Why there is no answer. `status` as in HTTP: 422 for the photo's own fault, 429 and 503 with the seconds to wait. */
export interface CheckRefusal {
  readonly ok: false;
  readonly status: 422 | 429 | 503;
  readonly message: string;
  readonly retryAfter?: number;
}

export const refuseCheck = (message: string): CheckRefusal => ({ ok: false, status: 422, message });

export function refuseSoOften(seconds: number): CheckRefusal {
  return {
    ok: false,
    status: 429,
    message: photoRefusalWords().checkedOften(Math.ceil(seconds / 60)),
    retryAfter: seconds,
  };
}

export const refuseAsFull = (): CheckRefusal => ({
  ok: false,
  status: 503,
  message: photoRefusalWords().manyAreChecking,
  retryAfter: BUSY_RETRY_SECONDS,
});
