import { timingSafeEqual } from "node:crypto";
import { hmacSha256 } from "#app/platform/id.server.ts";

const SIGNED = /^(\d{13})\.([0-9a-f]{64})$/;

/** The time as a form can carry it there and back: whoever sends it cannot have made it up. `purpose` keeps one form's time out of another. */
export const signTime = (secret: string, purpose: string, time: Date): string =>
  `${time.getTime()}.${hmacSha256(secret, `time of ${purpose}: ${time.getTime()}`)}`;

/** Null: not one of ours, or of another form. */
export function readSignedTime(secret: string, purpose: string, text: string): Date | null {
  const [, ms = "", mac = ""] = SIGNED.exec(text) ?? [];
  if (ms === "") return null;
  const time = new Date(Number(ms));
  const [, expected = ""] = signTime(secret, purpose, time).split(".");
  return timingSafeEqual(Buffer.from(mac), Buffer.from(expected)) ? time : null;
}
