import { expect, test } from "vitest";
import { badgeSnippet, drawBadge } from "#app/clinics/badge.ts";
import { findDraft } from "#app/clinics/draft-repository.server.ts";
import { inviteMember } from "#app/clinics/invite-member.server.ts";
import { findClinicById, listLocations } from "#app/clinics/profile-repository.server.ts";
import { addLocation } from "#app/clinics/save-location.server.ts";
import { stateClaim } from "#app/clinics/state-claim.server.ts";
import { readExportTables } from "#app/directory/clinic-export-repository.server.ts";
import { runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { loader as readBadge } from "#app/routes/clinics/badge-svg.ts";
import { action as acceptInvited, loader as readInvitation } from "#app/routes/manage/accept-invitation.tsx";
import { action as answerClaim, loader as readClaim } from "#app/routes/manage/claim.tsx";
import { action as exportFile } from "#app/routes/manage/export-file.ts";
import { loader as readLocation, action as saveLocation } from "#app/routes/manage/location.tsx";
import { action as arrange } from "#app/routes/manage/locations.tsx";
import { action as changeMembers, loader as readMembers } from "#app/routes/manage/members.tsx";
import { loader as readOverview } from "#app/routes/manage/overview.tsx";
import { action as savePrices } from "#app/routes/manage/prices.tsx";
import { loader as readProfile, action as saveProfile } from "#app/routes/manage/profile.tsx";
import { rescoreClinic } from "#app/trust/rescore-clinic.server.ts";
import { places } from "#db/schema/directory.ts";
import { decisions } from "#db/schema/moderation.ts";
import { buildDesk, buildMember, type Desk, openedProfile } from "#tests/clinics/desk-fixtures.ts";
import { buildClient, publish } from "#tests/reviews/review-fixtures.ts";
import { answerOf, errorsOf } from "#tests/support/answer-of.ts";
import { buildAccount, sessionCookie } from "#tests/support/build-account.ts";
import { linkIn } from "#tests/support/deliver-mail.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

type Person = Parameters<typeof sessionCookie>[1];

const at = async (ctx: TestContext, { slug }: Desk, page: string, person: Person, form?: Record<string, string>, params = {}) =>
  routeArgs(ctx, `/manage/${slug}/${page}`, {
    params: { slug, ...params },
    cookie: await sessionCookie(ctx, person),
    ...(form ? { form } : {}),
  });

const opened = async (ctx: TestContext, { clinicId }: Desk) => {
  const { version, mark } = await openedProfile(ctx, clinicId);
  return { version: String(version), mark };
};

test("a draft is kept as typed, right or wrong, offered on return, and gone once saved or thrown away", async () => {
  const ctx = await createTestContext();
  const desk = await buildDesk(ctx);
  const { owner } = desk;
  const key = { clinicId: desk.clinicId, accountId: owner.id, form: "profile" };
  const form = { ...(await opened(ctx, desk)), website: "not an address", about: "Half a sen" };
  const kept = await answerOf(async () => saveProfile(await at(ctx, desk, "profile", owner, { ...form, intent: "draft" })));
  expect([kept.status, kept.headers.get("location")]).toEqual([303, `/manage/${desk.slug}/profile?draft=yes&done=draft`]);
  expect((await findClinicById(ctx.store.read, desk.clinicId))?.about).toBeNull();
  const offered = await readProfile(await at(ctx, desk, "profile", owner));
  expect(offered.form).toMatchObject({ values: { about: "" }, draft: { inUse: false } });
  const used = await readProfile(await at(ctx, desk, "profile?draft=yes", owner));
  expect(used.form).toMatchObject({ values: { about: "Half a sen", website: "not an address" }, draft: { inUse: true } });
  // A draft is its person's own.
  const editor = await buildMember(ctx, desk.clinicId, "editor");
  expect((await readProfile(await at(ctx, desk, "profile?draft=yes", editor))).form.draft).toBeNull();
  const saved = await answerOf(async () =>
    saveProfile(await at(ctx, desk, "profile", owner, { ...form, website: "kelham.example", intent: "save" })),
  );
  expect(saved.headers.get("location")).toBe(`/manage/${desk.slug}/profile?done=saved`);
  expect(await findDraft(ctx.store.read, key)).toBeNull();
  const again = { ...(await opened(ctx, desk)), about: "Other words", intent: "draft" };
  await answerOf(async () => saveProfile(await at(ctx, desk, "profile", owner, again)));
  expect(await findDraft(ctx.store.read, key)).not.toBeNull();
  await answerOf(async () => saveProfile(await at(ctx, desk, "profile", owner, { intent: "discard" })));
  expect(await findDraft(ctx.store.read, key)).toBeNull();
});

test("Q15: a save that another overtook answers 409 with both texts, keeps the typed one as a draft, and a mistake answers 422 with what was typed", async () => {
  const ctx = await createTestContext();
  const desk = await buildDesk(ctx);
  const editor = await buildMember(ctx, desk.clinicId, "editor");
  const first = await opened(ctx, desk);
  await answerOf(async () => saveProfile(await at(ctx, desk, "profile", desk.owner, { ...first, machine: "Pen A" })));
  const late = await answerOf(async () => saveProfile(await at(ctx, desk, "profile", editor, { ...first, machine: "Pen B" })));
  expect(late.status).toBe(409);
  expect(late.data).toMatchObject({
    problem: { values: { machine: "Pen B" } },
    collision: { stored: { machine: "Pen A" }, opened: { version: 2 } },
  });
  const draft = await findDraft(ctx.store.read, { clinicId: desk.clinicId, accountId: editor.id, form: "profile" });
  expect(draft?.values.machine).toBe("Pen B");
  const wrong = { ...(await opened(ctx, desk)), website: "javascript:alert(1)", machine: "Pen C" };
  const refused = await answerOf(async () => saveProfile(await at(ctx, desk, "profile", editor, wrong)));
  expect([refused.status, Object.keys(errorsOf(refused))]).toEqual([422, ["website"]]);
  expect(refused.data).toMatchObject({ problem: { values: { machine: "Pen C" } }, collision: null });
  const unknown = { ...(await opened(ctx, desk)), name: "Another name" };
  expect((await answerOf(async () => saveProfile(await at(ctx, desk, "profile", editor, unknown)))).status).toBe(400);
});

test("prices with a mistake are all given back, and right ones are saved", async () => {
  const ctx = await createTestContext();
  const desk = await buildDesk(ctx);
  const form = { version: "1", mark: "0".repeat(32), "density-offered": "yes", "density-from": "900" };
  const refused = await answerOf(async () => savePrices(await at(ctx, desk, "prices", desk.owner, form)));
  expect([refused.status, Object.keys(errorsOf(refused))]).toEqual([422, ["density-currency"]]);
  const saved = await answerOf(async () => savePrices(await at(ctx, desk, "prices", desk.owner, { ...form, "density-currency": "GBP" })));
  expect([saved.status, saved.headers.get("location")]).toEqual([303, `/manage/${desk.slug}/prices?done=saved`]);
});

test("a new location is put where its town is, and one whose town is not known is kept without a position", async () => {
  const ctx = await createTestContext();
  const desk = await buildDesk(ctx);
  const york = { id: 1, name: "York", folded: "york", country: "GB", region: "England", lat: 53.96, lng: -1.08, population: 150_000 };
  await ctx.store.write((tx) => tx.insert(places).values(york));
  const add = async (city: string) => {
    const form = { version: "1", mark: "0".repeat(32), city, country: "United Kingdom" };
    return answerOf(async () => saveLocation(await at(ctx, desk, "locations/new", desk.owner, form, { id: "new" })));
  };
  const before = (await findClinicById(ctx.store.read, desk.clinicId))?.version;
  expect((await add("York")).headers.get("location")).toContain("done=added");
  expect((await add("Nowhere-on-Sea")).headers.get("location")).toContain("done=unknown");
  const [, first, second] = await listLocations(ctx.store.read, desk.clinicId);
  expect([first?.lat, first?.country, second?.lat]).toEqual([53.96, "GB", null]);
  expect(before).toBe(1);
  const main = (await listLocations(ctx.store.read, desk.clinicId))[0];
  const touched = { version: "1", mark: "0".repeat(32), city: "Hull", country: "GB" };
  const answer = await answerOf(async () =>
    saveLocation(await at(ctx, desk, "locations/x", desk.owner, touched, { id: String(main?.id) })),
  );
  expect(answer.status).toBe(404);
});

test("an editor has no members and no export, and an owner who showed who they are long ago shows it again", async () => {
  const ctx = await createTestContext();
  const desk = await buildDesk(ctx);
  const editor = await buildMember(ctx, desk.clinicId, "editor");
  expect((await answerOf(async () => readMembers(await at(ctx, desk, "members", editor)))).status).toBe(404);
  expect((await answerOf(async () => exportFile(await at(ctx, desk, "export/file", editor, { part: "1" })))).status).toBe(404);
  const args = await at(ctx, desk, "members", desk.owner);
  const change = await at(ctx, desk, "members", desk.owner, { intent: "invite", email: "x@example.org", role: "editor" });
  const take = await at(ctx, desk, "export/file", desk.owner, { part: "1" });
  ctx.setNow("2026-11-23T12:11:00.000Z");
  for (const run of [() => readMembers(args), () => changeMembers(change), () => exportFile(take)]) {
    const answer = await answerOf(run);
    expect([answer.status, answer.headers.get("location")?.startsWith("/account/confirm?")]).toEqual([302, true]);
  }
});

test("an invitation's page tells a reader without the link nothing", async () => {
  const ctx = await createTestContext();
  const page = await readInvitation(routeArgs(ctx, `/accept-invitation?token=${"0".repeat(64)}`));
  expect(page).toEqual({ view: "dead link", clinic: null, email: "", role: null, here: "" });
});

test("the overview tells what waits, what is missing and what would help, in points", async () => {
  const ctx = await createTestContext();
  const desk = await buildDesk(ctx);
  await publish(ctx, await buildClient(ctx), desk.slug);
  const page = await readOverview(await at(ctx, desk, "", desk.owner));
  expect(page.matters.map((matter) => matter.sentence)).toEqual(["1 review without your reply"]);
  expect(page.missing.map((one) => one.label)).toEqual([
    "About the clinic",
    "Website",
    "Telephone",
    "Machine",
    "Needles",
    "Pigment brand",
    "Pigment batch in use",
    "Languages spoken with clients",
    "Prices",
    "Who holds the needle",
  ]);
  // 10 (1 - e^(-40/80)) = 3.9, of which the checked facts have 5 / 5.31 of the say beside one unproven review.
  const training = page.help.find((line) => line.sentence === "An accepted training record of 40 h more");
  expect(training).toMatchObject({ scoreTenths: 37, levelTenths: 171, href: `/manage/${desk.slug}/evidence/new` });
});

test("a badge says that there is not enough yet, or an upheld decision, and never runs or fetches anything", async () => {
  const ctx = await createTestContext();
  const desk = await buildDesk(ctx);
  const badge = async (query = "", etag?: string) => {
    const args = routeArgs(ctx, `/clinics/${desk.slug}/badge.svg${query}`, { params: { slug: desk.slug } });
    if (etag) args.request.headers.set("If-None-Match", etag);
    args.request = new Request(args.request, {
      headers: { ...Object.fromEntries(args.request.headers), Referer: `${ctx.env.APP_ORIGIN}/` },
    });
    return (await readBadge(args)) as Response;
  };
  const first = await badge();
  expect(Object.fromEntries(first.headers)).toMatchObject({
    "cache-control": "public, max-age=300",
    vary: "Origin, Referer",
    "content-type": "image/svg+xml; charset=utf-8",
    "cross-origin-resource-policy": "cross-origin",
  });
  expect(await first.clone().text()).toContain(">Not enough evidence yet</text>");
  expect((await badge("", first.headers.get("etag") ?? "")).status).toBe(304);
  expect((await badge("?theme=dark")).headers.get("etag")).not.toBe(first.headers.get("etag"));
  await ctx.store.write((tx) =>
    tx.insert(decisions).values({
      id: newId(),
      kind: "stolen_photo",
      clinicId: desk.clinicId,
      count: 1,
      rule: "copied_and_altered",
      facts: "A mirrored copy.",
      proposedBy: "one",
      confirmedBy: "two",
      decidedOn: "2026-11-20",
      decidedAt: ctx.now(),
    }),
  );
  await rescoreClinic(ctx, desk.clinicId);
  const warned = await (await badge()).text();
  expect(warned).toContain(">Integrity warning</text>");
  expect(warned).toContain("points taken off by decision");
  expect(warned).not.toMatch(/<script|<style|<image|@import|url\(/);
});

test("X1: a clinic's name cannot end the drawing or the lines to copy", () => {
  const name = `"><script>alert(1)</script>'&`;
  const facts = {
    clinicName: name,
    figure: "81.2",
    state: "Good",
    banner: null,
    warned: false,
    taken: null,
    level: "64 of 100",
    note: null,
    asOf: "today",
    href: "/x",
  };
  expect(drawBadge(facts, "light")).not.toContain("<script");
  expect(badgeSnippet({ origin: "https://s.example", slug: "x", text: name, theme: "dark" })).toBe(
    '<a href="https://s.example/clinics/x"><img src="https://s.example/clinics/x/badge.svg?theme=dark" width="340" height="96" alt="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&#39;&amp;" referrerpolicy="origin"></a>',
  );
});

test("the invitation's form makes a member, sets the new session and leads to the desk; sent again it says that the link is used", async () => {
  const ctx = await createTestContext();
  const desk = await buildDesk(ctx);
  await inviteMember(ctx, desk.owner, desk.clinicId, { email: "new@example.org", role: "editor" });
  await runAllJobs(ctx);
  const account = await buildAccount(ctx, { email: "new@example.org" });
  const link = linkIn(ctx.sent.find((mail) => mail.to === account.email));
  const cookie = await sessionCookie(ctx, account);
  expect(await readInvitation(routeArgs(ctx, link, { cookie }))).toMatchObject({ view: "ready", role: "editor" });
  const send = (as: string) => answerOf(() => acceptInvited(routeArgs(ctx, link, { cookie: as, form: { intent: "accept" } })));
  const accepted = await send(cookie);
  expect([accepted.status, accepted.headers.get("location")]).toEqual([303, `/manage/${desk.slug}`]);
  const [renewed = ""] = (accepted.headers.get("set-cookie") ?? "").split(";", 1);
  expect((await readOverview(routeArgs(ctx, `/manage/${desk.slug}`, { params: { slug: desk.slug }, cookie: renewed }))).slug).toBe(
    desk.slug,
  );
  expect((await send(renewed)).status).toBe(409);
  expect((await send(cookie)).headers.get("location")).toContain("/sign-in");
});

test("Z4: another clinic's claim or location under one's own address is a 404, and nothing about it changes", async () => {
  const ctx = await createTestContext();
  const [desk, rival] = [await buildDesk(ctx), await buildDesk(ctx)];
  const stated = { kind: "years_of_practice" as const, value: 3, wording: "Three years", statedOn: "2026-11-20" };
  const made = await stateClaim(ctx, desk.owner, desk.clinicId, stated, []);
  await addLocation(ctx, desk.owner, desk.clinicId, { street: null, postcode: null, city: "York", region: null, country: "GB" }, null);
  const claimId = made?.ok ? made.claimId : "";
  const branchId = String((await listLocations(ctx.store.read, desk.clinicId))[1]?.id);
  const before = await readExportTables(ctx.store.read, desk.clinicId);
  const answer = { intent: "answer", body: "This is said by somebody else entirely." };
  const address = { version: "1", mark: "0".repeat(32), city: "Hull", country: "GB" };
  const tries = [
    async () => readClaim(await at(ctx, rival, `claims/${claimId}`, rival.owner, undefined, { id: claimId })),
    async () => answerClaim(await at(ctx, rival, `claims/${claimId}`, rival.owner, answer, { id: claimId })),
    async () => answerClaim(await at(ctx, rival, `claims/${claimId}`, rival.owner, { intent: "withdraw" }, { id: claimId })),
    async () => readLocation(await at(ctx, rival, `locations/${branchId}`, rival.owner, undefined, { id: branchId })),
    async () => saveLocation(await at(ctx, rival, `locations/${branchId}`, rival.owner, address, { id: branchId })),
    async () => arrange(await at(ctx, rival, "locations", rival.owner, { location: branchId, move: "remove" })),
  ];
  for (const run of tries) expect((await answerOf(run)).status).toBe(404);
  expect(await readExportTables(ctx.store.read, desk.clinicId)).toEqual(before);
});
