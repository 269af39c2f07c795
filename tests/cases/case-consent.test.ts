import { beforeEach, expect, test } from "vitest";
import { addCasePhotos } from "#app/cases/add-case-photos.server.ts";
import { askClient } from "#app/cases/ask-client.server.ts";
import { findCaseLinkByHolder, listCaseAnswers, listCaseLinks } from "#app/cases/case-link-repository.server.ts";
import { findCase } from "#app/cases/case-repository.server.ts";
import { changeCase } from "#app/cases/change-case.server.ts";
import { moveCasePhotos } from "#app/cases/move-case-photos.server.ts";
import { withdrawCase } from "#app/cases/withdraw-case.server.ts";
import { askForDailyWork, runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { answerCase, changeCaseAnswers } from "#app/moderation/answer-case.server.ts";
import { sha256 } from "#app/platform/id.server.ts";
import { findPhoto } from "#app/provenance/photo-repository.server.ts";
import { loader as casePage } from "#app/routes/cases/case-page.tsx";
import { loader as clinicCases } from "#app/routes/cases/clinic-cases.tsx";
import { loader as ask } from "#app/routes/cases/confirm-case.tsx";
import { loader as askedPicture } from "#app/routes/cases/confirm-case-picture.ts";
import { loader as clinicPage } from "#app/routes/clinics/clinic.tsx";
import { loader as photoPage } from "#app/routes/photos/photo.tsx";
import { loader as photoFile } from "#app/routes/photos/photo-file.ts";
import { accounts } from "#db/schema/accounts.ts";
import { reports } from "#db/schema/moderation.ts";
import { derivatives } from "#db/schema/provenance.ts";
import {
  answers,
  buildCase,
  buildCasePhoto,
  buildSetting,
  type CaseSetting,
  caseInput,
  confirm,
  handLink,
} from "#tests/cases/case-fixtures.ts";
import { answerOf } from "#tests/support/answer-of.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext } from "#tests/support/test-context.ts";

let setting: CaseSetting;
let caseId: string;
beforeEach(async () => {
  setting = await buildSetting(await createTestContext());
  caseId = await buildCase(setting);
});

const statusOf = async (run: () => unknown) => (await answerOf(run)).status;
const openCase = (id: string) => statusOf(() => casePage(routeArgs(setting.ctx, `/cases/${id}`, { params: { id } }) as never));
const openPhoto = (id: string) => statusOf(() => photoPage(routeArgs(setting.ctx, `/photos/${id}`, { params: { id } }) as never));
const openFile = (id: string) =>
  statusOf(() => photoFile(routeArgs(setting.ctx, `/photos/${id}/640.jpg`, { params: { id, file: "640.jpg" } }) as never));
const linkOf = async (holderToken: string) => {
  const link = await findCaseLinkByHolder(setting.ctx.store.read, holderToken);
  if (!link) throw new Error("no link is kept by this token");
  return link;
};

test("opening the link answers nothing and uses nothing up; answering does, and only hashes of both tokens are kept", async () => {
  const { ctx } = setting;
  const token = await handLink(setting, caseId);
  for (let looks = 0; looks < 3; looks++)
    expect(await ask(routeArgs(ctx, `/confirm-case?token=${token}`) as never)).toMatchObject({ state: "open" });
  expect(await listCaseAnswers(ctx.store.read, [caseId])).toEqual([]);
  const result = await answerCase(ctx, null, token, await answers(ctx, caseId));
  expect(await answerCase(ctx, null, token, await answers(ctx, caseId))).toBe(null);
  const [link] = await listCaseLinks(ctx.store.read, caseId);
  expect(link?.tokenHash).toBe(sha256(token));
  expect(JSON.stringify(link)).not.toContain(token);
  expect(JSON.stringify(link)).not.toContain(result?.ok ? result.holderToken : "?");
  expect((await findCase(ctx.store.read, caseId))?.confirmedAt).toEqual(ctx.now());
  expect((await listCaseAnswers(ctx.store.read, [caseId])).map((one) => one.subject).sort()).toEqual([
    "dates",
    "my_head",
    "practitioner",
    "publication",
  ]);
});

test("a mailed link names the clinic, its address goes with the answer, and a newer link ends it", async () => {
  const { ctx, clinic, owner } = setting;
  expect(await askClient(ctx, owner, clinic.id, caseId, "client@mail.example.net")).toEqual({ ok: true, url: null });
  await runAllJobs(ctx);
  expect(ctx.sent[0]).toMatchObject({ to: "client@mail.example.net", text: expect.stringContaining("Kelham Scalp Studio") });
  const first = /token=([0-9a-f]{32})/.exec(ctx.sent[0]?.text ?? "")?.[1] ?? "";
  expect((await listCaseLinks(ctx.store.read, caseId))[0]?.email).toBe("client@mail.example.net");
  const second = await handLink(setting, caseId);
  expect(await answerCase(ctx, null, first, await answers(ctx, caseId))).toBe(null);
  expect(await ask(routeArgs(ctx, `/confirm-case?token=${first}`) as never)).toEqual({ state: "gone" });
  expect((await answerCase(ctx, null, second, await answers(ctx, caseId)))?.ok).toBe(true);
  expect(JSON.stringify(await listCaseLinks(ctx.store.read, caseId))).not.toContain("client@mail");
});

test("after 30 days a link opens nothing, and its address is forgotten", async () => {
  const { ctx, clinic, owner } = setting;
  await askClient(ctx, owner, clinic.id, caseId, "client@mail.example.net");
  await runAllJobs(ctx);
  const token = /token=([0-9a-f]{32})/.exec(ctx.sent[0]?.text ?? "")?.[1] ?? "";
  ctx.setNow("2026-12-23T12:00:00.000Z");
  expect(await answerCase(ctx, null, token, await answers(ctx, caseId))).toBe(null);
  await askForDailyWork(ctx, null);
  expect((await listCaseLinks(ctx.store.read, caseId))[0]?.email).toBe(null);
});

test("a clinic can neither write to itself nor answer for its client", async () => {
  const { ctx, clinic, owner } = setting;
  const own = (await ctx.store.read.select().from(accounts).all()).find((one) => one.id === owner.id)?.email ?? "";
  expect(await askClient(ctx, owner, clinic.id, caseId, own)).toMatchObject({ status: 422, errors: { email: expect.any(String) } });
  const token = await handLink(setting, caseId);
  expect(await answerCase(ctx, owner, token, await answers(ctx, caseId))).toMatchObject({ status: 403 });
  expect((await listCaseLinks(ctx.store.read, caseId))[0]?.answeredAt).toBe(null);
  const stranger = await buildSetting(ctx);
  expect(await askClient(ctx, stranger.owner, clinic.id, caseId, null)).toBe(null);
  expect(await askClient(ctx, stranger.owner, stranger.clinic.id, caseId, null)).toBe(null);
});

test("the clinic changed it while the client read: the answer is refused, the link still works", async () => {
  const { ctx, clinic, owner } = setting;
  const token = await handLink(setting, caseId);
  const old = await answers(ctx, caseId);
  await changeCase(ctx, owner, clinic.id, caseId, await caseInput(setting, { session3: "2026-04-01", version: "1" }));
  expect(await answerCase(ctx, null, token, old)).toMatchObject({ status: 409 });
  expect((await answerCase(ctx, null, token, await answers(ctx, caseId)))?.ok).toBe(true);
});

test("other dates or another practitioner end the confirmation until the client answers again; other facts do not", async () => {
  const { ctx, clinic, owner } = setting;
  const { linkId } = await confirm(setting, caseId);
  const change = async (fields: Record<string, string>) => {
    const version = String((await findCase(ctx.store.read, caseId))?.version);
    return changeCase(ctx, owner, clinic.id, caseId, await caseInput(setting, { version, ...fields }));
  };
  expect(await change({ pigment: "Ash 3", grade: "Norwood IV" })).toEqual({ ok: true, askAgain: false });
  expect((await findCase(ctx.store.read, caseId))?.confirmedAt).not.toBe(null);
  expect(await change({ session2: "2026-03-16" })).toEqual({ ok: true, askAgain: true });
  expect((await findCase(ctx.store.read, caseId))?.confirmedAt).toBe(null);
  ctx.setNow("2026-11-24T12:00:00.000Z");
  expect(await changeCaseAnswers(ctx, null, linkId, await answers(ctx, caseId))).toEqual({ ok: true });
  expect((await findCase(ctx.store.read, caseId))?.confirmedAt).toEqual(ctx.now());
});

test("Q15: two people of a clinic edit one case: the second is refused and nothing is lost", async () => {
  const { ctx, clinic, owner } = setting;
  const first = await caseInput(setting, { version: "1", pigment: "Ash 3" });
  const second = await caseInput(setting, { version: "1", pigment: "Sand 2" });
  expect((await changeCase(ctx, owner, clinic.id, caseId, first))?.ok).toBe(true);
  expect(await changeCase(ctx, owner, clinic.id, caseId, second)).toMatchObject({ status: 409 });
  expect(await findCase(ctx.store.read, caseId)).toMatchObject({ pigment: "Ash 3", version: 2 });
});

test("stages of the photos follow the dates of the sessions", async () => {
  const { ctx, clinic, owner } = setting;
  const photo = await buildCasePhoto(setting, caseId);
  await changeCase(ctx, owner, clinic.id, caseId, await caseInput(setting, { version: "1", session2: "2026-04-27" }));
  expect((await findPhoto(ctx.store.read, photo.id))?.daysSinceSession).toBe(4);
});

test("after a withdrawal no public address gives a byte of the case, and its files are gone", async () => {
  const { ctx, clinic } = setting;
  const photo = await buildCasePhoto(setting, caseId);
  const { holderToken } = await confirm(setting, caseId);
  expect([await openCase(caseId), await openPhoto(photo.id), await openFile(photo.id)]).toEqual([200, 200, 200]);

  ctx.setNow("2026-11-24T12:00:00.000Z");
  await withdrawCase(ctx, await linkOf(holderToken), { erase: false });
  // At once, before any job has run.
  expect([await openCase(caseId), await openPhoto(photo.id), await openFile(photo.id)]).toEqual([404, 404, 404]);
  const pages = [
    await clinicPage(routeArgs(ctx, `/clinics/${clinic.slug}`, { params: { slug: clinic.slug } }) as never),
    await clinicCases(routeArgs(ctx, `/clinics/${clinic.slug}/cases`, { params: { slug: clinic.slug } }) as never),
  ];
  for (const { page } of pages) expect(JSON.stringify(page)).not.toMatch(new RegExp(`${photo.id}|/cases/${caseId}`));
  const asked = `/confirm-case/picture?token=${holderToken}&photo=${photo.id}`;
  expect(await statusOf(() => askedPicture(routeArgs(ctx, asked) as never))).toBe(404);

  await runAllJobs(ctx);
  expect(await ctx.files.get(photo.picture)).toBe(null);
  expect(await ctx.store.read.select().from(derivatives).all()).toEqual([]);
  expect(await findCase(ctx.store.read, caseId)).toMatchObject({ withdrawnAt: ctx.now(), confirmedAt: expect.any(Date) });
  expect(await askClient(ctx, setting.owner, clinic.id, caseId, null)).toMatchObject({ ok: false });
});

test("agreeing again shows it again, but not what a moderator took down", async () => {
  const { ctx } = setting;
  const photo = await buildCasePhoto(setting, caseId);
  const moderated = await buildCasePhoto(setting, caseId, { hiddenAt: new Date("2026-11-01T00:00:00Z") });
  const { holderToken, linkId } = await confirm(setting, caseId);
  ctx.setNow("2026-11-24T12:00:00.000Z");
  await withdrawCase(ctx, await linkOf(holderToken), { erase: false });
  ctx.setNow("2026-11-25T12:00:00.000Z");
  await changeCaseAnswers(ctx, null, linkId, await answers(ctx, caseId));
  expect((await findPhoto(ctx.store.read, photo.id))?.hiddenAt).toBe(null);
  expect((await findPhoto(ctx.store.read, moderated.id))?.hiddenAt).not.toBe(null);
  expect((await findCase(ctx.store.read, caseId))?.withdrawnAt).toBe(null);
  expect(await openCase(caseId)).toBe(200);
});

test("who wants nothing kept has the originals and fingerprints removed too, but for a photo people are deciding about", async () => {
  const { ctx } = setting;
  const original = await ctx.files.put(Buffer.from("an original"));
  const photo = await buildCasePhoto(setting, caseId, { originalSha256: original.sha256 });
  const disputed = await buildCasePhoto(setting, caseId, { state: "disputed" });
  const { holderToken } = await confirm(setting, caseId);
  await withdrawCase(ctx, await linkOf(holderToken), { erase: true });
  await runAllJobs(ctx);
  expect(await ctx.files.get(original.sha256)).toBe(null);
  expect(await findPhoto(ctx.store.read, photo.id)).toMatchObject({ originalKept: false, caption: null });
  expect(await findPhoto(ctx.store.read, disputed.id)).toMatchObject({ originalKept: true, hiddenAt: expect.any(Date) });
});

test("“not my head” takes everything down, asks moderators about each photo once, and confirms nothing", async () => {
  const { ctx } = setting;
  const photo = await buildCasePhoto(setting, caseId);
  const { linkId } = await confirm(setting, caseId, { my_head: "no" });
  expect(await openFile(photo.id)).toBe(404);
  expect(await ctx.store.read.select().from(reports).all()).toMatchObject([
    { subjectKind: "photo", subjectId: photo.id, reason: "shows_me", reporterId: null },
  ]);
  expect((await findCase(ctx.store.read, caseId))?.confirmedAt).toBe(null);
  ctx.setNow("2026-11-24T12:00:00.000Z");
  await changeCaseAnswers(ctx, null, linkId, await answers(ctx, caseId, { my_head: "no" }));
  expect(await ctx.store.read.select().from(reports).all()).toHaveLength(1);
  await runAllJobs(ctx);
  // A moderator may find that it shows somebody else: then the picture is still there to be shown again.
  expect(await ctx.files.get(photo.picture)).not.toBe(null);
});

test("no to publication hides the photos and still confirms the treatment", async () => {
  const { ctx } = setting;
  const photo = await buildCasePhoto(setting, caseId);
  await confirm(setting, caseId, { publication: "no" });
  expect([await openFile(photo.id), await openCase(caseId)]).toEqual([404, 404]);
  expect(await findCase(ctx.store.read, caseId)).toMatchObject({ confirmedAt: ctx.now(), withdrawnAt: ctx.now() });
});

test("no photo comes into a withdrawn case, and none leaves one that was answered", async () => {
  const { ctx, clinic, owner } = setting;
  const inside = await buildCasePhoto(setting, caseId);
  const loose = await buildCasePhoto(setting, null);
  const move = (photoIds: string[], into: boolean) => moveCasePhotos(ctx, owner, clinic.id, caseId, { photoIds, into });
  expect(await move([inside.id], false)).toEqual({ ok: true });
  expect(await move([inside.id], true)).toEqual({ ok: true });
  const { holderToken } = await confirm(setting, caseId);
  expect(await move([inside.id], false)).toMatchObject({ status: 409 });
  await withdrawCase(ctx, await linkOf(holderToken), { erase: false });
  expect(await move([loose.id], true)).toMatchObject({ ok: false });
  expect(await addCasePhotos(ctx, owner, clinic.id, caseId, { intent: "send", consent: "yes" }, [])).toMatchObject({ ok: false });
  expect((await findPhoto(ctx.store.read, loose.id))?.caseId).toBe(null);
});

test("another clinic's photo or case is not found, and nothing changes", async () => {
  const { ctx } = setting;
  const stranger = await buildSetting(ctx);
  const theirs = await buildCasePhoto(stranger, null);
  const own = await buildCasePhoto(setting, null);
  const move = { photoIds: [own.id, theirs.id], into: true };
  expect(await moveCasePhotos(ctx, setting.owner, setting.clinic.id, caseId, move)).toBe(null);
  expect(await moveCasePhotos(ctx, stranger.owner, stranger.clinic.id, caseId, { photoIds: [theirs.id], into: true })).toBe(null);
  expect(await changeCase(ctx, stranger.owner, stranger.clinic.id, caseId, await caseInput(stranger, { version: "1" }))).toBe(null);
  expect((await findPhoto(ctx.store.read, own.id))?.caseId).toBe(null);
});

test("who did not work there on a session's day cannot be named", async () => {
  const { ctx, clinic, owner } = setting;
  const stranger = await buildSetting(ctx);
  const input = await caseInput(stranger, { version: "1" });
  expect(await changeCase(ctx, owner, clinic.id, caseId, input)).toMatchObject({
    status: 422,
    errors: { practitioner: expect.any(String) },
  });
});
