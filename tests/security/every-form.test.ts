import { beforeAll, expect, test } from "vitest";
import { filledValue } from "#tests/abuse/form-catalogue.ts";
import { fingerprintOf } from "#tests/security/fingerprint.ts";
import { type Site, serveSite } from "#tests/security/serve-site.ts";
import { type Fields, fieldsOf, findForms, type ShownForm, sendForm } from "#tests/security/shown-forms.ts";
import { buildAccount, sessionCookie } from "#tests/support/build-account.ts";

/** What somebody adds who hopes that a form is written to a table as it comes. */
const ADDED: [name: string, value: string][] = [
  ["role", "admin"],
  ["isVerified", "1"],
  ["emailVerifiedAt", "1"],
  ["clinicId", "2"],
  ["trustScore", "100"],
  ["status", "approved"],
  ["state", "published"],
  ["id", "1"],
  ["accountId", "1"],
  ["createdAt", "0"],
  ["__proto__[x]", "1"],
  ["__proto__", "1"],
  ["constructor", "1"],
];

const OF_ONE_CLIENT = /^\/ownership\/|^\/reviews\/:id\/(?:chapter|proof|legal-notice\/answer)/;

/** Fields of which there may be many. */
const REPEATED: Record<string, string[]> = {
  "/confirm-engagement": ["left"],
  "/manage/:slug/cases/:id/photos": ["photo"],
  "/moderation/legal-notices/:id": ["defects"],
  "/moderation/documents/:id": ["asks"],
  "/moderation/review-groups/:slug": ["reviews"],
  "/admin/people/:id/queue": ["kinds"],
};

let site: Site;
let forms: ShownForm[];
let before: string;

beforeAll(async () => {
  site = await serveSite();
  forms = await findForms(site);
  before = await fingerprintOf(site.world.ctx.store.read);
}, 300_000);

const without = (fields: Fields, name: string): Fields => fields.filter(([one]) => one !== name);
const said = (form: ShownForm, what: string, status: number) => `${form.action} as ${form.as} ${what}: ${status}`;

test("W1: no form of any page takes a field it does not have, whoever sends it and whatever else it says", async () => {
  const taken: string[] = [];
  for (const form of forms) {
    for (const [name, value] of ADDED) {
      if (form.fields.some((field) => field.name === name)) continue;
      const { status } = await sendForm(site, form, [...fieldsOf(form), [name, value]]);
      if (status !== 400) taken.push(said(form, `with ${name}`, status));
    }
  }
  expect(taken).toEqual([]);
  expect(forms.length).toBeGreaterThan(150);
  expect(await fingerprintOf(site.world.ctx.store.read)).toBe(before);
}, 300_000);

test("W3: every field of every form is refused when it comes twice or as a file, and so is a name that is empty or a list", async () => {
  const taken: string[] = [];
  for (const form of forms) {
    const fields = fieldsOf(form);
    const refused = async (what: string, sent: Fields, multipart = form.multipart) => {
      const { status } = await sendForm(site, form, sent, { multipart });
      if (status !== 400) taken.push(said(form, what, status));
    };
    for (const field of form.fields) {
      if (field.type === "file") continue;
      const value = filledValue(field) ?? "1";
      const others = without(fields, field.name);
      if (REPEATED[form.path]?.includes(field.name) !== true)
        await refused(`with ${field.name} twice`, [...others, [field.name, value], [field.name, value]]);
      await refused(`with a file as ${field.name}`, [...others, [field.name, new File(["x"], "x.txt", { type: "text/plain" })]], true);
    }
    for (const name of ["", "a[]", "a[b]", "a.b"]) await refused(`with a field called “${name}”`, [...fields, [name, "1"]]);
  }
  expect(taken).toEqual([]);
  expect(await fingerprintOf(site.world.ctx.store.read)).toBe(before);
}, 300_000);

test("Z4: a form about a thing of one clinic finds nothing when somebody of another sends it, at that desk or at their own", async () => {
  const { clinic, rival, cookies } = site.world;
  const ofThings = forms.filter(({ as, path }) => as === "owner" && /^\/manage\/:slug\/.*:id/.test(path));
  const found: string[] = [];
  for (const form of ofThings) {
    for (const action of [form.action, form.action.replace(clinic.slug, rival.slug)]) {
      const { status } = await sendForm(site, { ...form, action }, fieldsOf(form), { cookie: cookies.otherOwner });
      if (status !== 404) found.push(said({ ...form, action }, "sent by otherOwner", status));
    }
  }
  expect(found).toEqual([]);
  expect(ofThings.length).toBeGreaterThan(8);
  expect(await fingerprintOf(site.world.ctx.store.read)).toBe(before);
});

test("Z4: a form about what one client wrote, claimed or was asked finds nothing when another client sends it", async () => {
  const { ctx } = site.world;
  const cookie = await sessionCookie(ctx, await buildAccount(ctx, { role: "client" }));
  const unchanged = await fingerprintOf(ctx.store.read);
  const own = forms.filter(({ as, path }) => as === "client" && OF_ONE_CLIENT.test(path));
  const found: string[] = [];
  for (const form of own) {
    const { status } = await sendForm(site, form, fieldsOf(form), { cookie });
    if (status !== 404) found.push(said(form, "sent by another client", status));
  }
  expect(found).toEqual([]);
  expect(own.length).toBeGreaterThan(3);
  expect(await fingerprintOf(ctx.store.read)).toBe(unchanged);
});
