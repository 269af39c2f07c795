import { CANARY } from "#tests/abuse/attacked-world.ts";
import { BELIEVED_MARK, RAW_MARK, reflectedRaw } from "#tests/abuse/payloads.ts";
import type { Answer } from "#tests/abuse/wire.ts";
import type { Asker } from "#tests/security/matrix-world.ts";

/** SECURITY.md section 4. */
export const SLOW_MS = 2_000;

const NEEDED_HEADERS = ["content-security-policy", "x-content-type-options", "referrer-policy", "cross-origin-resource-policy"];
/** Words of our own machinery, which an error page must not hold. */
const INNER_WORDS = ["node_modules", "SqliteError", "SQLITE_", "    at "];

/** What is wrong with one answer, whatever was asked; nothing for a good one. `as` may read their own address, an administrator everybody's. */
export function faultsOf(answer: Answer, as: Asker): string[] {
  const { status, headers, head, body } = answer;
  const faults: string[] = [];
  if (status < 200 || status > 599) faults.push(`status ${status}: ${JSON.stringify(head.slice(0, 300))}`);
  if (status >= 500 && !isMeantRefusal(answer)) faults.push(`status ${status}`);
  for (const name of NEEDED_HEADERS) if (!headers.has(name)) faults.push(`no ${name}`);
  if (headers.has(`x-${RAW_MARK}`) || head.includes(`\nset-cookie: ${RAW_MARK}`)) faults.push("a header was injected");
  const location = headers.get("location");
  if (location !== undefined && !isOwnAddress(location)) faults.push(`leads elsewhere: ${location.slice(0, 80)}`);
  if (body.length > 0) faults.push(...faultsOfBody(body, headers.get("content-type") ?? "", as, status));
  if (head.includes(CANARY)) faults.push("a secret in a header");
  if (head.includes(BELIEVED_MARK) || body.includes(BELIEVED_MARK)) faults.push("believes a header about where it is");
  return faults;
}

/** A 503 that says when to come back is the product's own word for "too much at once"; a 501 that of oEmbed for a format nobody here makes. */
export const isMeantRefusal = ({ status, headers }: Answer) => (status === 503 && headers.has("retry-after")) || status === 501;

/** News for a moderator's page, which comes for as long as it is open. */
export const isStream = ({ headers }: Answer) => headers.get("content-type")?.startsWith("text/event-stream") === true;

const isOwnAddress = (location: string) => /^\/(?![/\\])[^\\]*$/.test(location) || /^http:\/\/127\.0\.0\.1:\d+(?:\/|$)/.test(location);

function faultsOfBody(body: Buffer, type: string, as: Asker, status: number): string[] {
  const faults: string[] = [];
  if (body.includes(CANARY) && as !== "admin") {
    const leaked = new Set(body.toString("utf8").match(new RegExp(`[\\w-]{0,30}@?${CANARY}[\\w.-]{0,30}`, "g")));
    for (const one of leaked) if (!one.startsWith(`${as.toLowerCase()}@`)) faults.push(`a secret of another: ${one}`);
  }
  if (body.includes(RAW_MARK) && /html|svg|xml/.test(type)) {
    const raw = reflectedRaw(body.toString("utf8"));
    if (raw !== null) faults.push(`reflected raw: ${raw}`);
  }
  if (status >= 400) for (const word of INNER_WORDS) if (body.includes(word)) faults.push(`tells of itself: ${word.trim()}`);
  return faults;
}

/** What is wrong with a line of a log, or null. Addresses stand there with their last part cut off. */
export function faultOfLine(line: string): string | null {
  if (line.includes(CANARY)) return "a secret in the log";
  const ip = /"ip":"([^"]*)"/.exec(line)?.[1];
  if (ip !== undefined && ip !== "unknown" && !/(?:\.0|::)$/.test(ip)) return "a whole address in the log";
  const level = /^\{"level":(\d+),/.exec(line)?.[1];
  if (level === undefined || !line.endsWith("}")) return "a line that is not ours";
  return Number(level) >= 50 ? `an error in the log: ${line.slice(0, 600)}` : null;
}
