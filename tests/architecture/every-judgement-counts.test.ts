import { expect, test } from "vitest";
import { readSourceFiles, type SourceFile } from "#tests/architecture/source-files.ts";

/**
 * Commands by which a moderator judges: they need a right that no client or owner has, and change something. Each of them refuses whoever is over the limit or
 * paused, and counts what was judged (SECURITY.md M3).
 */
const JUDGING_RIGHTS = [
  "dispute.propose",
  "dispute.confirm",
  "claim.judge",
  "claim.confirm",
  "group.judge",
  "group.confirm",
  "sanction.propose",
  "sanction.confirm",
  "sanction.lift",
  "appeal.decide",
  "charge.propose",
  "charge.confirm",
  "proof.check",
  "document.check",
  "engagement.note",
  "evidence.weigh",
  "dispute.release",
  "report.decide",
  "notice.decide",
  "ownership.decide",
];

/** What is asked for such a right and is no judgement of its own. */
const NO_JUDGEMENT = new Map([
  ["app/moderation/hide-reported-photo.server.ts", "decides nothing: the report is answered afterwards"],
  ["app/moderation/ask-about-document.server.ts", "asks for more, and decides nothing"],
]);

/** Commands below moderation/ that are reached only through one above, which counts. */
const COUNTED_ABOVE = new Map([["app/reviews/check-review-proof.server.ts", "app/moderation/judge-proof.server.ts"]]);

const asksForRight = ({ source }: SourceFile) => JUDGING_RIGHTS.some((right) => source.includes(`may(viewer, "${right}")`));
const changes = ({ source }: SourceFile) => source.includes("ctx.store.write(");
const refuses = ({ source }: SourceFile) => /\bawait refuseJudge\(tx, viewer, /.test(source);
const counts = ({ source }: SourceFile) => /\bawait recordJudgement\(ctx, tx, viewer, /.test(source);
const decides = ({ source }: SourceFile) => /\bawait insertDecision\(/.test(source) && source.includes("proposedBy: viewer.id");

const FILES = readSourceFiles("app").filter(({ path }) => path.endsWith(".server.ts") && !path.startsWith("app/routes/"));

function uncounted(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => asksForRight(file) && changes(file))
    .filter((file) => !COUNTED_ABOVE.has(file.path))
    .filter((file) => !NO_JUDGEMENT.has(file.path) && !(refuses(file) && counts(file)))
    .map((file) => file.path);
}

test("M3: every command by which a moderator judges refuses who is over the limit, and counts", () => {
  const judging = FILES.filter((file) => asksForRight(file) && changes(file));
  expect(judging.length).toBeGreaterThan(15);
  expect(uncounted(FILES)).toEqual([]);
});

test("M3: whatever writes a decision in a moderator’s name is such a command, or is called by one", () => {
  // Called by answer-report, which counts.
  const called = ["app/moderation/label-as-staff.server.ts"];
  const bare = FILES.filter((file) => decides(file) && !counts(file) && !called.includes(file.path)).map(({ path }) => path);
  expect(bare).toEqual([]);
});

test("a command counted above is called by nobody else", () => {
  for (const [path, above] of COUNTED_ABOVE) {
    const [, name] = /export async function (\w+)/.exec(FILES.find((file) => file.path === path)?.source ?? "") ?? [];
    const callers = FILES.filter(({ source }) => source.includes(`await ${name}(`)).map((file) => file.path);
    expect(callers.filter((from) => !from.startsWith("app/cli/"))).toEqual([above]);
  }
});

test("a planted command that does not count is found", () => {
  const planted = {
    path: "app/moderation/planted.server.ts",
    source: 'if (!may(viewer, "report.decide")) return; ctx.store.write(() => {});',
  };
  expect(uncounted([...FILES, planted])).toEqual([planted.path]);
});
