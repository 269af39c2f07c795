import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, daysBetween } from "#app/platform/date.ts";
import {
  type InvitationStanding,
  type InvitedChapter,
  invitationLetter,
  isNeedless,
  mailDue,
  planForCase,
  planForReview,
} from "#app/reviews/invitation.ts";

const LAST = "2026-01-10";

test.each<[confirmedOn: string, plan: [InvitedChapter, string][]]>([
  // Confirmed before it has healed: 28 days after the last session, and the sixth week in its turn.
  [
    "2026-01-12",
    [
      ["first", "2026-02-07"],
      ["six_weeks", "2026-02-21"],
      ["one_year", "2027-01-10"],
      ["three_years", "2029-01-10"],
    ],
  ],
  // A day later, and the sixth week would come 13 days after the first account.
  [
    "2026-02-08",
    [
      ["first", "2026-02-08"],
      ["one_year", "2027-01-10"],
      ["three_years", "2029-01-10"],
    ],
  ],
  [
    "2027-03-01",
    [
      ["first", "2027-03-01"],
      ["three_years", "2029-01-10"],
    ],
  ],
  ["2029-06-01", [["first", "2029-06-01"]]],
])("a case whose last session was on 10 January 2026, confirmed on %s, is asked %o", (confirmedOn, plan) => {
  expect(planForCase(LAST, confirmedOn).map(({ chapter, dueOn }) => [chapter, dueOn])).toEqual(plan);
});

test("a review without a case is asked for the chapters after the one it began with", () => {
  const chapters = (writtenOn: string) => planForReview(LAST, writtenOn).map(({ chapter }) => chapter);
  expect(chapters("2026-01-12")).toEqual(["six_weeks", "one_year", "three_years"]);
  expect(chapters("2026-02-08")).toEqual(["one_year", "three_years"]);
  expect(chapters("2029-01-01")).toEqual([]);
});

test.each<[chapter: InvitedChapter, dueOn: string, writtenOn: string[], needless: boolean]>([
  ["first", "2026-02-07", [], false],
  ["first", "2026-02-07", ["2026-01-11"], true],
  ["six_weeks", "2026-02-21", ["2026-02-07"], false],
  ["six_weeks", "2026-02-21", ["2026-02-14"], true],
  ["one_year", "2027-01-10", ["2026-02-07", "2026-11-30"], false],
  ["one_year", "2027-01-10", ["2026-12-06"], true],
  ["three_years", "2029-01-10", ["2027-01-10"], false],
  ["three_years", "2029-01-10", ["2028-11-10"], true],
])("an invitation to %s due on %s, with chapters of %o written: needless is %s", (chapter, dueOn, writtenOn, needless) => {
  expect(isNeedless({ chapter, dueOn }, writtenOn)).toBe(needless);
});

const NEW = { sentOn: null, remindedOn: null, answered: false, declined: false };
const one = (chapter: InvitedChapter, dueOn: string, change: Partial<InvitationStanding> = {}) => ({ chapter, dueOn, ...NEW, ...change });
const first = (change?: Partial<InvitationStanding>) => one("first", "2026-02-07", change);
const weeks = (change?: Partial<InvitationStanding>) => one("six_weeks", "2026-02-21", change);

test.each<[today: string, invitations: InvitationStanding[], writtenOn: string[], due: ReturnType<typeof mailDue>]>([
  ["2026-02-06", [first()], [], null],
  ["2026-02-07", [first()], [], { chapter: "first", reminder: false }],
  ["2026-02-07", [first()], ["2026-02-01"], null],
  ["2026-02-20", [first({ sentOn: "2026-02-07" })], [], null],
  ["2026-02-21", [first({ sentOn: "2026-02-07" })], [], { chapter: "first", reminder: true }],
  ["2026-02-21", [first({ sentOn: "2026-02-07" })], ["2026-02-20"], null],
  ["2026-02-21", [first({ sentOn: "2026-02-07", answered: true })], [], null],
  ["2026-02-21", [first({ sentOn: "2026-02-07", declined: true })], [], null],
  // The sixth week takes the place of the reminder, and has its own.
  ["2026-02-21", [first({ sentOn: "2026-02-07" }), weeks()], [], { chapter: "six_weeks", reminder: false }],
  ["2026-03-07", [first({ sentOn: "2026-02-07" }), weeks({ sentOn: "2026-02-21" })], [], { chapter: "six_weeks", reminder: true }],
  ["2026-03-21", [first({ sentOn: "2026-02-07" }), weeks({ sentOn: "2026-02-21", remindedOn: "2026-03-07" })], [], null],
  // A worker that was away: one mail, about the newest, and no reminder by a link that is over.
  ["2026-04-20", [first(), weeks()], [], { chapter: "six_weeks", reminder: false }],
  ["2026-05-21", [weeks({ sentOn: "2026-02-21" })], [], { chapter: "six_weeks", reminder: true }],
  ["2026-05-22", [weeks({ sentOn: "2026-02-21" })], [], null],
])("on %s, with %o planned and chapters of %o written, the mail due is %o", (today, invitations, writtenOn, due) => {
  expect(mailDue(invitations, writtenOn, today)).toEqual(due);
});

test("asked on any days over four years, each chapter is invited to once at most and reminded of once, never within 14 days of another mail, and never once it was written", () => {
  const days = fc.integer({ min: 1, max: 20 });
  const chapters = fc.array(fc.integer({ min: 0, max: 1_400 }), { maxLength: 4 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_300 }), days, chapters, fc.option(days), (confirmed, every, written, declinedAfter) => {
      const invitations: InvitationStanding[] = planForCase(LAST, addDays(LAST, confirmed)).map((planned) => ({ ...planned, ...NEW }));
      const mails: { on: string; what: string }[] = [];
      for (let day = confirmed; day < 1_500; day += every) {
        const today = addDays(LAST, day);
        const writtenOn = written.filter((when) => when <= day).map((when) => addDays(LAST, when));
        const due = mailDue(invitations, writtenOn, today);
        const invitation = invitations.find(({ chapter }) => chapter === due?.chapter);
        if (!due || !invitation) continue;
        expect(isNeedless(invitation, writtenOn)).toBe(false);
        expect(invitations.some(({ declined }) => declined)).toBe(false);
        mails.push({ on: today, what: `${due.chapter} ${due.reminder}` });
        if (due.reminder) invitation.remindedOn = today;
        else invitation.sentOn = today;
        if (declinedAfter !== null && mails.length >= declinedAfter) invitation.declined = true;
      }
      expect(new Set(mails.map(({ what }) => what)).size).toBe(mails.length);
      for (const [place, mail] of mails.entries()) {
        const before = mails[place - 1];
        if (before) expect(daysBetween(before.on, mail.on)).toBeGreaterThanOrEqual(14);
      }
      if (written.length === 0 && declinedAfter === null) expect(mails.length).toBeGreaterThan(0);
    }),
    { numRuns: 1_000 },
  );
});

test("a letter says why it came, what is asked and how to end it, and nothing of the treatment", () => {
  const facts = { clinicName: "Kelham Scalp Studio", chapter: "six_weeks", reminder: false, url: "https://here.test/x?token=1" } as const;
  const fresh = invitationLetter({ ...facts, hasWritten: false });
  expect(fresh.subject).toBe("How did your treatment go?");
  expect(fresh.text).toContain("how it went");
  expect(fresh.text).toContain("https://here.test/x?token=1");
  const next = invitationLetter({ ...facts, hasWritten: true, reminder: true });
  expect(next.subject).toBe("A reminder: The next chapter of your review");
  expect(next.text).toContain("six weeks after your last session");
  expect(next.text).toContain("We will not remind you again.");
});
