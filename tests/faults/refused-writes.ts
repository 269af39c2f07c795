import { setTimeout as sleep } from "node:timers/promises";
import { eq } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import { filesFolder } from "#app/platform/open-file-storage.server.ts";
import { sessions } from "#db/schema/accounts.ts";
import { photos } from "#db/schema/provenance.ts";
import { reviews } from "#db/schema/reviews.ts";
import { photoTask, reviewTask, type Task } from "#tests/faults/acknowledged-writes.ts";
import { mustHold } from "#tests/faults/fault.ts";
import type { FaultFolder } from "#tests/faults/fault-site.ts";
import type { SiteProcess } from "#tests/faults/site-process.ts";
import { drawPicture, jpegOf } from "#tests/provenance/drawn-pictures.ts";
import { buildClinic, buildOwner } from "#tests/reviews/review-fixtures.ts";
import { buildAccount, sessionCookie } from "#tests/support/build-account.ts";

/** A clinic, people who write, and everything they will send. */
export interface FaultWorld {
  slug: string;
  ownerCookie: string;
  clientCookie: string;
  /** Each by a person of their own: exactly one review of each must be there in the end. */
  reviewTasks: Task[];
  photoTasks: Task[];
}

export function buildFaultWorld(folder: FaultFolder, people: number, heads: number): Promise<FaultWorld> {
  return folder.withDatabase(async (ctx) => {
    const { id, slug } = await buildClinic(ctx, "under-fault");
    const ownerCookie = await sessionCookie(ctx, await buildOwner(ctx, id));
    const reviewTasks: Task[] = [];
    for (let one = 0; one < people; one++) reviewTasks.push(reviewTask(slug, await sessionCookie(ctx, await buildAccount(ctx))));
    const photoTasks: Task[] = [];
    for (let head = 1; head <= heads; head++) photoTasks.push(photoTask(slug, ownerCookie, await jpegOf(drawPicture(head))));
    const client = await buildAccount(ctx);
    const clientCookie = await sessionCookie(ctx, client);
    // Due to be prolonged by whatever page is opened next.
    const soon = Math.floor(ctx.now().getTime() / 1_000) + 3_600;
    await ctx.store.write((tx) =>
      tx
        .update(sessions)
        .set({ expiresAt: soon })
        .where(eq(sessions.accountId, client.id))
        .then(() => undefined),
    );
    return { slug, ownerCookie, clientCookie, reviewTasks, photoTasks };
  });
}

/** Sends one form. False: 503, in words, with when to come again. Any other answer but the redirect after a kept form is a breach. */
export async function isKept(site: SiteProcess, task: Task): Promise<boolean> {
  const answer = await fetch(site.origin + task.path, {
    method: "POST",
    headers: { Origin: site.origin, Cookie: task.cookie },
    body: task.body(),
    redirect: "manual",
  });
  const page = await answer.text();
  if (answer.status === 302 || answer.status === 303) return true;
  mustHold(answer.status === 503, `${task.path} answered ${answer.status}: ${page.slice(0, 2_000)}`);
  mustHold(/^\d+$/.test(answer.headers.get("retry-after") ?? ""), "a 503 does not say when to come again");
  mustHold(page.includes("is kept twice") || page.includes("Nothing was changed"), "a 503 does not say what becomes of what was sent");
  return false;
}

/** Every page that is only read is there, for strangers and for people with a session. */
export async function mustBeReadable(site: SiteProcess, world: FaultWorld): Promise<void> {
  const open = [
    "/",
    "/clinics",
    `/clinics/${world.slug}`,
    "/method",
    "/decisions",
    "/check-photo",
    "/sign-in",
    "/api/v1/clinics",
    "/healthz",
  ];
  const own = ["/account", `/clinics/${world.slug}/review`];
  const desk = [`/manage/${world.slug}`, `/manage/${world.slug}/photos`];
  const all = [
    ...open.map((path) => [path, ""]),
    ...own.map((path) => [path, world.clientCookie]),
    ...desk.map((path) => [path, world.ownerCookie]),
  ];
  for (const [path, cookie] of all as [string, string][]) {
    const answer = await fetch(site.origin + path, { headers: cookie === "" ? {} : { Cookie: cookie }, redirect: "manual" });
    await answer.text();
    mustHold(answer.status === 200, `${path} answered ${answer.status} while nothing could be written`);
  }
}

/** Words of the line on every page while nothing can be saved. */
const BANNER = "Nothing can be saved at the moment";

export const showsBanner = async (site: SiteProcess): Promise<boolean> =>
  (await (await fetch(`${site.origin}/method`)).text()).includes(BANNER);

export const isReady = async (site: SiteProcess): Promise<boolean> => (await fetch(`${site.origin}/readyz`)).status === 200;

/** What is asked for /readyz is remembered for a second: a fault is to show within five (Q20). */
const NOTICED_MS = 5_000;

export async function mustNoticeSoon(site: SiteProcess): Promise<void> {
  const startedAt = performance.now();
  while (await isReady(site)) {
    mustHold(performance.now() - startedAt < NOTICED_MS, "the site calls itself ready");
    await sleep(100);
  }
}

/** Waits, sending nothing, until the site finds out by itself that it takes writes again. Resolves with the milliseconds it took. */
export async function untilWell(site: SiteProcess, mostMs: number): Promise<number> {
  const startedAt = performance.now();
  while ((await showsBanner(site)) || !(await isReady(site))) {
    mustHold(performance.now() - startedAt < mostMs, `after ${mostMs} ms the site still says that nothing can be saved`);
    await sleep(100);
  }
  return performance.now() - startedAt;
}

/** What was said to be kept is there, once; what was refused is not; and no half photo lies about. */
export async function mustHaveKept(ctx: Ctx, kept: { reviews: number; photos: number }): Promise<void> {
  const found = { reviews: await ctx.store.read.$count(reviews), photos: await ctx.store.read.$count(photos) };
  mustHold(found.reviews === kept.reviews, `${kept.reviews} reviews were acknowledged and ${found.reviews} are there`);
  mustHold(found.photos === kept.photos, `${kept.photos} photos were acknowledged and ${found.photos} are there`);
  mustHold((await ctx.files.listTemporary()).length === 0, `half a file is left in ${filesFolder(ctx.env)}`);
}
