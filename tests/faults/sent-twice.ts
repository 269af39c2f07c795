import { chromium } from "@playwright/test";
import { findChromium } from "#app/cli/chromium.mjs";
import { locations } from "#db/schema/clinics.ts";
import { photos } from "#db/schema/provenance.ts";
import { type Fault, mustHold } from "#tests/faults/fault.ts";
import { createFaultFolder } from "#tests/faults/fault-site.ts";
import { createSiteProcess } from "#tests/faults/site-process.ts";
import { drawPicture, jpegOf } from "#tests/provenance/drawn-pictures.ts";
import { buildClinic, buildOwner } from "#tests/reviews/review-fixtures.ts";
import { sessionCookie } from "#tests/support/build-account.ts";

const AT_ONCE = 50;
const TOWN = { city: "Leeds", country: "GB", street: "1 The Headrow" };

/** Fills in a page's form as it came and sends it fifty times at once to the real server; then a real browser double-clicks its button. */
export const sentTwice: Fault = {
  name: "twice",
  does: "the same form sent many times at once, or by a double click, is done once and answered alike",
  rounds: 3,
  async run(rounds) {
    const folder = await createFaultFolder();
    const site = await createSiteProcess(folder.dataDir, { parts: ["server"] });
    const count = (table: typeof locations | typeof photos) => folder.withDatabase((ctx) => ctx.store.read.$count(table));
    try {
      const cookie = await folder.withDatabase(async (ctx) => {
        const { id } = await buildClinic(ctx, "clinic");
        await ctx.store.write((tx) => tx.insert(locations).values({ clinicId: id, position: 0, city: "York", country: "GB" }));
        return sessionCookie(ctx, await buildOwner(ctx, id));
      });
      await site.start();
      const send = (path: string, body: () => FormData | URLSearchParams) =>
        fetch(site.origin + path, { method: "POST", headers: { Origin: site.origin, Cookie: cookie }, body: body(), redirect: "manual" });
      const openForm = async (path: string) =>
        hiddenFields(await (await fetch(site.origin + path, { headers: { Cookie: cookie } })).text());

      const newLocation = "/manage/clinic/locations/new";
      for (let round = 1; round <= rounds; round++) {
        const fields = { ...(await openForm(newLocation)), ...TOWN, street: `${round} The Headrow` };
        const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => send(newLocation, () => new URLSearchParams(fields))));
        mustBeAlike(answers);
        const made = (await count(locations)) - round;
        mustHold(made === 1, `${AT_ONCE} equal forms made ${made} locations`);
        const other = await send(newLocation, () => new URLSearchParams({ ...fields, street: "Elsewhere" }));
        mustHold(other.status === 422, `the same key with other content is answered ${other.status}`);

        const path = "/manage/clinic/photos";
        const photo = await jpegOf(drawPicture(round));
        const hidden = await openForm(path);
        const upload = () => {
          const form = new FormData();
          const said = { ...hidden, treatment: "full_shave", when: "after", daysSinceSession: "42", consent: "yes" };
          for (const [name, value] of Object.entries(said)) form.append(name, value);
          form.append("photos", new Blob([new Uint8Array(photo)], { type: "image/jpeg" }), "IMG_1.jpg");
          return form;
        };
        mustBeAlike(await Promise.all(Array.from({ length: AT_ONCE / 5 }, () => send(path, upload))));
        mustHold((await count(photos)) === round, `equal uploads made ${await count(photos)} photos`);
      }
      const clicked = await doubleClick(site.origin + newLocation, cookie);
      // One was there before, and one was made in each round.
      const more = (await count(locations)) - rounds - 1;
      mustHold(more === (clicked === null ? 0 : 1), `a double click made ${more} locations`);
      return `${rounds} × ${AT_ONCE} equal forms and ${rounds} × ${AT_ONCE / 5} equal uploads at once: one row and one answer each; ${clicked ?? "no Chromium here for the double click"}`;
    } finally {
      await site.stop();
      folder.remove();
    }
  },
};

function mustBeAlike(answers: readonly Response[]): void {
  const kinds = new Set(answers.map(({ status, headers }) => `${status} ${headers.get("location")}`));
  mustHold(kinds.size === 1 && /^30[23] /.test([...kinds][0] ?? ""), `equal forms are answered ${[...kinds].join(" and ")}`);
}

/** What a page's form sends besides what a person fills in: its key first. */
function hiddenFields(page: string): Record<string, string> {
  const main = page.slice(page.indexOf("<main"));
  const form = /<form\b[^>]*method="post"[^>]*>([\s\S]*?)<\/form>/.exec(main)?.[1] ?? "";
  const fields = [...form.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)].map(([input]) => [
    /name="([^"]*)"/.exec(input)?.[1] ?? "",
    /value="([^"]*)"/.exec(input)?.[1] ?? "",
  ]);
  mustHold(fields[0]?.[0] === "sending", "the form has no key");
  return Object.fromEntries(fields);
}

/** Null: no browser can be had. */
async function doubleClick(address: string, cookie: string): Promise<string | null> {
  const executablePath = await findChromium();
  if (executablePath === null) return null;
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-background-networking"] });
  try {
    const context = await browser.newContext();
    const [name = "", value = ""] = cookie.split("=");
    await context.addCookies([{ name, value, url: new URL(address).origin }]);
    const page = await context.newPage();
    await page.goto(address);
    await page.fill('[name="city"]', "York");
    await page.fill('[name="country"]', "GB");
    await page.locator("main form button:not([name])").first().dblclick();
    await page.waitForURL(/locations\?done=/);
    return "a double click in Chromium too";
  } finally {
    await browser.close();
  }
}
