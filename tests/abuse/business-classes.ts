import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import fc from "fast-check";
import type { EmailTokenPurpose } from "#app/accounts/account-mail.ts";
import { emailTokenText, issueEmailToken } from "#app/accounts/issue-email-token.server.ts";
import { type AbuseClass, playClass } from "#tests/abuse/abuse-class.ts";
import type { AttackedSite } from "#tests/abuse/attacked-site.ts";
import { CANARY, emailOf, PEOPLE } from "#tests/abuse/attacked-world.ts";
import { expectCount, failures, openAccount, send, together } from "#tests/abuse/play-steps.ts";
import { filledForm } from "#tests/reviews/review-fixtures.ts";

const crowd = () => fc.record({ size: fc.integer({ min: 2, max: 16 }) });
const copies = (size: number) => Array.from({ length: size }, (_, at) => at);
const NEW_PASSWORD = "a wholly new passphrase of the thief";

async function tokenFor(site: AttackedSite, account: { id: string; email: string }, purpose: EmailTokenPurpose): Promise<string> {
  await site.ctx.store.write((tx) => issueEmailToken(site.ctx, tx, account, purpose));
  const id = await site.watch.text(
    "select id from email_tokens where account_id = ? and purpose = ? order by created_at desc limit 1",
    account.id,
    purpose,
  );
  return emailTokenText(site.ctx, id);
}

async function stormOfReports(site: AttackedSite, { size }: { size: number }): Promise<string[]> {
  const { account, cookie } = await openAccount(site);
  const photo = site.ground.world.rivalPhotoId;
  const answers = await together(site, copies(size), (_, wire) =>
    send(site, `/reports/new?photo=${photo}`, { reason: "edited", detail: "Look at it." }, cookie, wire),
  );
  const stored = await site.watch.count("select count(*) from reports where reporter_id = ?", account.id);
  return [...failures(answers), ...(stored > 1 ? [`${stored} reports of one photo by one person`] : [])];
}

async function raceOfReviews(site: AttackedSite, { size }: { size: number }): Promise<string[]> {
  const { account, cookie } = await openAccount(site);
  const path = `/clinics/${site.ground.world.rival.slug}/review`;
  const answers = await together(site, copies(size), (_, wire) => send(site, path, filledForm(), cookie, wire));
  return [
    ...failures(answers),
    ...(await expectCount(site, 1, "reviews of one clinic by one person", "select count(*) from reviews where account_id = ?", account.id)),
  ];
}

async function raceOfClaims(site: AttackedSite, { size }: { size: number }): Promise<string[]> {
  const slug = site.ground.world.rival.slug;
  const held = await site.watch.count("select count(*) from clinic_members");
  const accounts = [];
  for (const _ of copies(Math.min(size, 6))) accounts.push(await openAccount(site));
  const answers = await together(site, [...accounts, ...accounts], ({ cookie }, wire) =>
    send(site, `/clinics/${slug}/claim`, {}, cookie, wire),
  );
  return [...failures(answers), ...(await expectCount(site, held, "members of clinics", "select count(*) from clinic_members"))];
}

/** What takes two people. A review or a photo that must go at once goes by one person's decision. */
const DECIDED_ALONE = `select count(*) from decisions d where proposed_by = confirmed_by
  and (kind in ('stolen_photo', 'cleared', 'forged_document', 'fake_reviews', 'false_claim', 'review_pressure')
    or kind = 'sanction' and not exists (select 1 from sanctions s where s.id = d.sanction_id and s.step = 'hidden_photo'))`;

/** Every form of the desk by everybody who is let near it, in an order drawn by lot: nobody confirms what they proposed. */
async function proposeAndConfirm(site: AttackedSite, { order }: { order: number[] }): Promise<string[]> {
  const desk = site.forms.filter(
    ({ route, as }) => route.startsWith("/moderation/") && (as === "moderator" || as === "admin" || as === "conflicted"),
  );
  const chosen = order.map((at) => desk[at % Math.max(1, desk.length)]).filter((form) => form !== undefined);
  const answers = [];
  for (const form of chosen) {
    await site.sessions.renew();
    answers.push(await site.send({ as: form.as, method: "POST", target: "{form}", body: { form: form.name, edits: [] } }));
  }
  return [...failures(answers), ...(await expectCount(site, 0, "decisions confirmed by who proposed them", DECIDED_ALONE))];
}

/** A moderator with a tie to the clinic tries what the others are offered, before and after touching the tie. */
async function actInConflict(site: AttackedSite, { order }: { order: number[] }): Promise<string[]> {
  const { conflicted } = site.ground.world.viewers;
  const mine = "select count(*) from judgements where account_id = ?";
  const matters = site.forms.filter(
    ({ route, as, action }) => as === "moderator" && /^\/moderation\/[a-z-]+\/:/.test(route) && !action.includes("even-shade"),
  );
  const faults: string[] = [];
  const before = await site.watch.count(mine, conflicted.id);
  for (const at of order) {
    const form = matters[at % Math.max(1, matters.length)];
    if (form === undefined) continue;
    const answer = await site.send({ as: "conflicted", method: "POST", target: "{form}", body: { form: form.name, edits: [] } });
    faults.push(...failures([answer]));
  }
  return [...faults, ...(await expectCount(site, before, "judgements in conflict", mine, conflicted.id))];
}

/** The signed parts of a form once used are used again, by the same person and by another. */
async function replayForm(site: AttackedSite, { size }: { size: number }): Promise<string[]> {
  const [one, other] = [await openAccount(site), await openAccount(site)];
  const path = `/clinics/${site.ground.world.rival.slug}/review`;
  const form = filledForm();
  const answers = await together(site, copies(size), (at, wire) => send(site, path, form, at % 2 === 0 ? one.cookie : other.cookie, wire));
  const stored = "select count(*) from reviews where account_id = ?";
  const made = await Promise.all([one, other].map(({ account }) => site.watch.count(stored, account.id)));
  return [...failures(answers), ...made.flatMap((count) => (count > 1 ? ["one form made two reviews of one person"] : []))];
}

/** A link sent to one person, used by another and then used again. */
async function borrowLink(site: AttackedSite, { purpose }: { purpose: EmailTokenPurpose }): Promise<string[]> {
  const [one, other] = [await openAccount(site), await openAccount(site)];
  const token = await tokenFor(site, one.account, purpose);
  const page = purpose === "reset_password" ? "/reset-password" : "/verify-email";
  const before = await site.watch.text("select password_hash || email from accounts where id = ?", other.account.id);
  const answers = await together(site, copies(4), (_, wire) =>
    send(site, `${page}?token=${token}`, { password: NEW_PASSWORD }, other.cookie, wire),
  );
  const faults = failures(answers);
  if ((await site.watch.text("select password_hash || email from accounts where id = ?", other.account.id)) !== before)
    faults.push("a link to one changed the account of another");
  const used = answers.filter((answer) => answer !== null && answer.status >= 300 && answer.status < 400).length;
  return used > 1 ? [...faults, `a link that works once worked ${used} times`] : faults;
}

/** Signing up with somebody's address gives nobody a way into their account. */
async function signUpAsVictim(site: AttackedSite, { victim }: { victim: (typeof PEOPLE)[number] }): Promise<string[]> {
  const email = emailOf(victim);
  const { id } = site.ground.world.viewers[victim];
  // Whoever has left, or uses another address now, has left this one to whoever signs up.
  if ((await site.watch.text("select email from accounts where id = ?", id)) !== email) return [];
  const account = async () =>
    `${await site.watch.text("select password_hash from accounts where id = ?", id)} ${await site.watch.text("select email_verified_at from accounts where id = ?", id)}`;
  const before = await account();
  const answers = [
    await send(site, "/sign-up", { role: "client", displayName: "Thief", email, password: NEW_PASSWORD }, null),
    await send(site, "/forgot-password", { email }, null),
    await send(site, "/sign-in", { email, password: NEW_PASSWORD }, null),
    await send(site, "/verify-email", { email }, null),
  ];
  const faults = failures(answers);
  for (const answer of answers)
    if (/(?:^|\n)(?:__Host-)?s=[^;]/.test(answer?.headers.get("set-cookie") ?? "")) faults.push("a session for a thief");
  if ((await account()) !== before) faults.push("signing up changed the account of another");
  return faults;
}

/** A newer link ends the older one, and an address that has changed ends both. */
async function resetWithOldLink(site: AttackedSite, { times }: { times: number }): Promise<string[]> {
  const { account } = await openAccount(site);
  const old = await tokenFor(site, account, "reset_password");
  for (const _ of copies(times)) await tokenFor(site, account, "reset_password");
  const before = await site.watch.text("select password_hash from accounts where id = ?", account.id);
  const answer = await send(site, `/reset-password?token=${old}`, { password: NEW_PASSWORD }, null);
  const faults = failures([answer]);
  if ((await site.watch.text("select password_hash from accounts where id = ?", account.id)) !== before)
    faults.push("an old link still opens the account");
  return faults;
}

/** Erased while others write about the same things. */
async function eraseInDispute(site: AttackedSite, { choice }: { choice: "removed" | "anonymised" }): Promise<string[]> {
  const { account, cookie } = await openAccount(site);
  const { rival, rivalPhotoId } = site.ground.world;
  const first = await send(site, `/clinics/${rival.slug}/review`, filledForm(), cookie);
  const answers = await Promise.all([
    send(site, `/reports/new?photo=${rivalPhotoId}`, { reason: "edited", detail: "" }, cookie, site.wires[1]),
    send(site, "/account/erase", { reviews: choice, sure: "yes" }, cookie, site.wires[2]),
    send(site, `/clinics/${rival.slug}/complain`, { body: "It healed in patches and nobody answers me." }, cookie, site.wires[3]),
    send(site, "/account/email", { email: "elsewhere@example.org" }, cookie, site.wires[4]),
  ]);
  const left = await site.watch.count(
    "select count(*) from accounts where id = ? and erased_at is not null and email = ?",
    account.id,
    account.email,
  );
  return [...failures([first, ...answers]), ...(left > 0 ? ["an erased account has its address"] : [])];
}

/** A review sent, sent again and added to, as often as the product lets one. */
async function addAgain(site: AttackedSite, { times }: { times: number }): Promise<string[]> {
  const { account, cookie } = await openAccount(site);
  const path = `/clinics/${site.ground.world.rival.slug}/review`;
  const answers = [];
  for (const _ of copies(times)) answers.push(await send(site, path, filledForm(), cookie));
  const id = await site.watch.text("select id from reviews where account_id = ?", account.id);
  answers.push(...(await together(site, copies(times), (_, wire) => send(site, `/reviews/${id}/chapter`, filledForm(), cookie, wire))));
  return [
    ...failures(answers),
    ...(await expectCount(site, 1, "reviews of one clinic by one person", "select count(*) from reviews where account_id = ?", account.id)),
  ];
}

/** What one may fetch of one's data, asked for with another's session. */
async function fetchAnothersExport(site: AttackedSite, { thief }: { thief: (typeof PEOPLE)[number] }): Promise<string[]> {
  const { account, cookie } = await openAccount(site);
  const asked = await send(site, "/account/export", {}, cookie);
  await site.untilQuiet();
  const [fetched, own] = [
    await send(site, "/account/export/file", {}, site.sessions.of(thief)),
    await send(site, "/account/export/file", {}, cookie),
  ];
  const faults = failures([asked, fetched, own]);
  if (fetched?.body.includes(account.email) === true) faults.push("the data of another");
  if (thief !== "admin" && own?.body.includes(CANARY) === true) faults.push("a secret of another in one's own data");
  return faults;
}

/** Somebody who asks much and reads nothing holds up nobody. */
async function readNothing(site: AttackedSite, { sockets }: { sockets: number }): Promise<string[]> {
  const request = `GET /clinics HTTP/1.1\r\nHost: 127.0.0.1:${site.port}\r\n\r\n`.repeat(40);
  const greedy = copies(sockets).map(() => {
    const socket = connect({ port: site.port, host: "127.0.0.1" });
    socket.on("error", () => {});
    socket.pause();
    socket.write(request);
    return socket;
  });
  await sleep(400);
  const healthy = await site.send({ as: "anonymous", method: "GET", target: "/healthz" });
  for (const socket of greedy) socket.resetAndDestroy();
  return [...failures([healthy]), ...(healthy !== null && healthy.ms > 2_000 ? ["others wait for one who does not read"] : [])];
}

const order = () => fc.record({ order: fc.array(fc.nat({ max: 400 }), { minLength: 4, maxLength: 24 }) });
const erasure = () => fc.constantFrom("removed" as const, "anonymised" as const);

/** SECURITY.md section 4, classes 99 to 110, and the slow reader: what takes several requests. */
export const BUSINESS_CLASSES: readonly AbuseClass[] = [
  playClass({
    id: 75,
    name: "answers nobody reads",
    weight: 1,
    plays: () => fc.record({ sockets: fc.integer({ min: 1, max: 20 }) }),
    play: readNothing,
  }),
  playClass({ id: 99, name: "a storm of reports", weight: 1, plays: crowd, play: stormOfReports }),
  playClass({ id: 100, name: "a race of reviews", weight: 1, plays: crowd, play: raceOfReviews }),
  playClass({ id: 101, name: "a race of claims", weight: 1, plays: crowd, play: raceOfClaims }),
  playClass({ id: 102, name: "proposed and confirmed by one person", weight: 1, plays: order, play: proposeAndConfirm }),
  playClass({ id: 103, name: "a moderator in conflict", weight: 1, plays: order, play: actInConflict }),
  playClass({ id: 104, name: "a form used again", weight: 1, plays: crowd, play: replayForm }),
  playClass({
    id: 105,
    name: "a link sent to another",
    weight: 1,
    plays: () => fc.record({ purpose: fc.constantFrom<EmailTokenPurpose>("verify_email", "reset_password", "change_email") }),
    play: borrowLink,
  }),
  playClass({
    id: 106,
    name: "signing up as somebody else",
    weight: 1,
    // An address that nobody has shown to be theirs is whoever's signs up last.
    plays: () => fc.record({ victim: fc.constantFrom(...PEOPLE.filter((person) => person !== "unverified")) }),
    play: signUpAsVictim,
  }),
  playClass({
    id: 107,
    name: "an old link after a newer one",
    weight: 1,
    plays: () => fc.record({ times: fc.integer({ min: 1, max: 3 }) }),
    play: resetWithOldLink,
  }),
  playClass({ id: 108, name: "erased in the midst of it", weight: 1, plays: () => fc.record({ choice: erasure() }), play: eraseInDispute }),
  playClass({
    id: 109,
    name: "reviews added again and again",
    weight: 1,
    plays: () => fc.record({ times: fc.integer({ min: 1, max: 5 }) }),
    play: addAgain,
  }),
  playClass({
    id: 110,
    name: "the export of another",
    weight: 1,
    plays: () => fc.record({ thief: fc.constantFrom(...PEOPLE) }),
    play: fetchAnothersExport,
  }),
];
