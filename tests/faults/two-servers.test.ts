import { request } from "node:http";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SIGN_IN_LIMIT } from "#app/accounts/account-limits.ts";
import { newId } from "#app/platform/id.server.ts";
import { clinics } from "#db/schema/clinics.ts";
import { createFaultFolder } from "#tests/faults/fault-site.ts";
import { type RestartedSite, SITE_HOST, startRestartedSite } from "#tests/faults/restarted-site.ts";
import { buildSite } from "#tests/faults/site-process.ts";
import { buildClinic } from "#tests/reviews/review-fixtures.ts";

const SLUG = "the-clinic";
const folder = await createFaultFolder();
let site: RestartedSite | null = null;

beforeAll(async () => {
  await buildSite();
  await folder.withDatabase(async (ctx) => void (await buildClinic(ctx, SLUG)));
  site = await startRestartedSite(folder.dataDir);
}, 400_000);

afterAll(async () => {
  await site?.stop();
  folder.remove();
}, 60_000);

interface Answer {
  status: number;
  body: string;
}

/** Asks the first or the second server, as a proxy would for somebody at that address. */
function ask(which: 0 | 1, path: string, address: string, form?: string): Promise<Answer> {
  const headers = {
    host: SITE_HOST,
    "x-forwarded-for": address,
    ...(form === undefined
      ? {}
      : { origin: `https://${SITE_HOST}`, "content-type": "application/x-www-form-urlencoded", "content-length": form.length }),
  };
  return new Promise((resolve, reject) => {
    const options = {
      host: "127.0.0.1",
      port: site?.ports[which],
      path,
      method: form === undefined ? "GET" : "POST",
      headers,
      agent: false,
    };
    const call = request(options, async (res) => {
      let body = "";
      for await (const chunk of res) body += chunk;
      resolve({ status: res.statusCode ?? 0, body });
    });
    call.once("error", reject);
    call.end(form);
  });
}

test("Q19: what one process writes is on the next page of each of two servers, which both had kept it", async () => {
  const both = async () => [(await ask(0, `/clinics/${SLUG}`, "203.0.113.1")).body, (await ask(1, `/clinics/${SLUG}`, "203.0.113.1")).body];
  for (const body of [...(await both()), ...(await both())]) expect(body).not.toContain("Renamed Studio");
  await folder.withDatabase(async (ctx) => {
    await ctx.store.write(async (tx) => void (await tx.update(clinics).set({ name: "Renamed Studio" }).where(eq(clinics.slug, SLUG))));
  });
  for (const body of await both()) expect(body).toContain("Renamed Studio");
}, 60_000);

test("A5, Q19: who has used up the attempts to sign in at one server has used them up at the other", async () => {
  // Another address each time: what is tried for one address has a limit of its own.
  const form = () => `email=${newId()}%40example.org&password=not+the+password+of+anybody`;
  const statuses: number[] = [];
  for (let attempt = 0; attempt < SIGN_IN_LIMIT.points; attempt++)
    statuses.push((await ask(attempt % 2 === 0 ? 0 : 1, "/sign-in", "203.0.113.2", form())).status);
  expect(statuses).not.toContain(429);
  expect((await ask(0, "/sign-in", "203.0.113.2", form())).status).toBe(429);
  expect((await ask(1, "/sign-in", "203.0.113.2", form())).status).toBe(429);
  expect((await ask(1, "/sign-in", "203.0.113.3", form())).status).not.toBe(429);
}, 60_000);
