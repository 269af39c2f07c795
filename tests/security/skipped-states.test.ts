import { beforeAll, expect, test } from "vitest";
import { fingerprintOf } from "#tests/security/fingerprint.ts";
import type { Asker } from "#tests/security/matrix-world.ts";
import { type Site, serveSite } from "#tests/security/serve-site.ts";
import { fieldsOf, findForms, type ShownForm, sendForm } from "#tests/security/shown-forms.ts";

/** Each moves its thing to a state that ends what the form asks for: an answer, a decision, a withdrawal. In the order in which they become possible. */
const MOVES: [as: Asker, path: string][] = [
  ["client", "/ownership/:id"],
  ["owner", "/ownership/changes/:id"],
  ["client", "/reviews/:id/legal-notice/answer"],
  ["owner", "/decisions/:id"],
  ["owner", "/manage/:slug/corrections/:id"],
  ["owner", "/manage/:slug/linked-reviews/:id"],
  ["owner", "/manage/:slug/charges/:id"],
  ["owner", "/manage/:slug/steps/:id"],
  ["moderator", "/moderation/disputes/:id"],
  ["moderator", "/moderation/review-groups/:slug"],
  ["moderator", "/moderation/sanctions/:id"],
  ["moderator", "/moderation/charges/:id"],
  ["moderator", "/moderation/appeals/:id"],
  ["moderator", "/moderation/reports/:id"],
  ["moderator", "/moderation/legal-notices/:id"],
  ["moderator", "/moderation/proofs/:id"],
  ["owner", "/manage/:slug/evidence/:id"],
  ["admin", "/admin/people/:id/judging"],
];
/** What only looks, of the forms beside those that move. */
const LOOKS = new Set(["look"]);

let site: Site;
let forms: ShownForm[];
beforeAll(async () => {
  site = await serveSite();
  forms = await findForms(
    site,
    MOVES.map(([, path]) => path),
  );
}, 300_000);

const stateNow = () => fingerprintOf(site.world.ctx.store.read);
const intentOf = (form: ShownForm) => fieldsOf(form).find(([name]) => name === "intent")?.[1];
const formsAt = (path: string) => forms.filter((form) => form.path === path && !LOOKS.has(String(intentOf(form))));

test("W2: what nobody proposed cannot be confirmed, and what is not asked any more cannot be answered: 409, and nothing changes", async () => {
  const { proposedDisputeId, disputeId, ctx } = site.world;
  const confirm = formsAt("/moderation/disputes/:id").filter((form) => form.as === "moderator" && form.action.includes(proposedDisputeId));
  expect(confirm.map(intentOf)).toEqual(["confirm", "decline"]);
  await takeMatters();
  const before = await stateNow();
  for (const form of confirm) {
    const elsewhere = { ...form, action: form.action.replace(proposedDisputeId, disputeId) };
    expect((await sendForm(site, elsewhere, fieldsOf(form))).status).toBe(409);
  }
  expect(await fingerprintOf(ctx.store.read)).toBe(before);
});

/** A matter is decided by whoever has taken it. */
async function takeMatters(): Promise<void> {
  const { moderator } = site.world.cookies;
  for (const form of formsAt("/moderation/matters")) await sendForm(site, form, fieldsOf(form), { cookie: moderator });
}

test.each(MOVES)("W2: once %s has sent a form of %s, neither it nor another of that page is taken again", async (as, path) => {
  const [move] = formsAt(path).filter((form) => form.as === as);
  if (move === undefined) throw new Error(`no page shows ${as} a form for ${path}`);
  const before = await stateNow();
  expect((await sendForm(site, move, fieldsOf(move))).status).toBe(303);
  const moved = await stateNow();
  expect(moved).not.toBe(before);
  for (const form of formsAt(path).filter(({ action }) => action === move.action)) {
    const { status } = await sendForm(site, form, fieldsOf(form));
    expect(`${form.as} ${intentOf(form) ?? ""} ${status}`).toBe(`${form.as} ${intentOf(form) ?? ""} 409`);
  }
  expect(await stateNow()).toBe(moved);
});
