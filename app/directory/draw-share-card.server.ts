import { once } from "node:events";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { countryName } from "#app/clinics/country.ts";
import type { Clinic } from "#app/clinics/profile-repository.server.ts";
import { listLocations } from "#app/clinics/profile-repository.server.ts";
import { readBadge } from "#app/directory/read-badge.server.ts";
import { shareBadgeWords } from "#app/directory/share-badge-words.ts";
import { drawCard } from "#app/directory/share-card.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { sha256 } from "#app/platform/id.server.ts";
import { readLetters } from "#app/platform/letters.server.ts";
import { createWorkGate } from "#app/platform/work-gate.server.ts";

/** A picture takes a tenth of a second; starting the thread about as long. */
const TIMEOUT_MS = 10_000;
/** Its memory is let go when nobody has asked for a while. */
const IDLE_MS = 60_000;
/** Pictures kept: about 90 kB each. */
const MOST_KEPT = 100;
/** One at a time: the other cores are for pages. */
const drawing = createWorkGate({ atOnce: 1, waiting: 32 });
const kept = new Map<string, Promise<Buffer | null>>();

export interface ShareCard {
  /** Of what the picture shows: another score, name or day is another picture. */
  version: string;
  /** Null: too many are being drawn just now, or it could not be drawn. */
  png: () => Promise<Buffer | null>;
}

/** The picture of a clinic for whoever shares its address. It says what the badge says, and never more. */
export async function shareCard(ctx: Pick<Ctx, "store" | "env" | "now">, clinic: Pick<Clinic, "id" | "slug" | "name">): Promise<ShareCard> {
  const badge = await readBadge(ctx.store.read, clinic, ctx.env.APP_ORIGIN, ctx.now());
  const [main] = await listLocations(ctx.store.read, clinic.id);
  const place = main ? `${main.city}, ${countryName(main.country)}` : shareBadgeWords().placeNotProvided;
  const svg = drawCard({ ...badge, place, kind: shareBadgeWords().clinic }, readLetters());
  const version = sha256(svg).slice(0, 32);
  return { version, png: () => keptOrDrawn(version, svg) };
}

function keptOrDrawn(version: string, svg: string): Promise<Buffer | null> {
  const known = kept.get(version);
  if (known !== undefined) return known;
  const drawn = drawing.run(() => drawApart(svg));
  kept.set(version, drawn);
  // What was not drawn is tried again by whoever asks next.
  void drawn.then((png) => png ?? kept.delete(version));
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return drawn;
}

/** Found by its name in the package, so that source and build, whose files lie elsewhere, start the same one. */
const THREAD = pathToFileURL(createRequire(import.meta.url).resolve("#app/directory/share-card-thread.mjs"));

let thread: Worker | null = null;
let idle: NodeJS.Timeout | undefined;

async function endThread(): Promise<void> {
  const ending = thread;
  thread = null;
  await ending?.terminate();
}

/** Null: it took too long or broke, and the thread was ended. */
async function drawApart(svg: string): Promise<Buffer | null> {
  clearTimeout(idle);
  // Holds the process open until there is an answer; the thread itself never does.
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), TIMEOUT_MS);
  try {
    if (thread === null) {
      thread = new Worker(THREAD);
      thread.unref();
      // Who waits is told by `once`; an error between two drawings ends the thread alone.
      thread.on("error", () => void endThread());
    }
    const answered = once(thread, "message", { signal: limit.signal });
    thread.postMessage(svg);
    return Buffer.from((await answered)[0] as Uint8Array);
  } catch {
    await endThread();
    return null;
  } finally {
    clearTimeout(timer);
    idle = setTimeout(endThread, IDLE_MS).unref();
  }
}
