import type { Env } from "#app/platform/env.server.ts";

const DAY = 86_400_000;
/** RFC 9116 advises less than a year; what was fetched today is good for half of one at least. */
const GOOD_FOR_DAYS = 270;

/** `/.well-known/security.txt` (RFC 9116). Its end is always between 30 days and a year ahead, and the same all day long. */
export function securityTxt({ APP_ORIGIN, SECURITY_CONTACT }: Pick<Env, "APP_ORIGIN" | "SECURITY_CONTACT">, now: Date): string {
  const expires = new Date((Math.floor(now.getTime() / DAY) + GOOD_FOR_DAYS) * DAY);
  return `${[
    `Contact: ${SECURITY_CONTACT}`,
    `Expires: ${expires.toISOString().replace(".000", "")}`,
    "Preferred-Languages: en",
    `Canonical: ${APP_ORIGIN}/.well-known/security.txt`,
    `Policy: ${APP_ORIGIN}/security`,
  ].join("\n")}\n`;
}
