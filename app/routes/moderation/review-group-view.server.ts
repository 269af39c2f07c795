import type { Viewer } from "#app/accounts/role.ts";
import { may } from "#app/accounts/role.ts";
import { groupHeardAt } from "#app/moderation/answer-group-finding.server.ts";
import { ruleText } from "#app/moderation/decision-rule.ts";
import { settles } from "#app/moderation/group-finding.ts";
import { type GroupFinding, listGroupFindings } from "#app/moderation/group-finding-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { addDays, dayOf } from "#app/platform/date.ts";
import { printDay, printDecimal, printPoints, printTime } from "#app/platform/printed.ts";
import { proofWords } from "#app/reviews/proof-words.ts";
import { findReviewGroup, type GroupMember, listGroupMembers } from "#app/reviews/review-group-repository.server.ts";
import { listReviewFacts } from "#app/reviews/review-repository.server.ts";
import type { Signal } from "#app/reviews/signal.ts";
import { listReviewRows } from "#app/reviews/signal-repository.server.ts";
import { signalWords } from "#app/reviews/signal-words.ts";
import { reviewGroupWords } from "#app/routes/moderation/review-group-words.ts";
import { gatherFacts } from "#app/trust/gather-facts.server.ts";
import { scoreClinic } from "#app/trust/trust-score.ts";
import { withoutReviews } from "#app/trust/weigh-review-group.server.ts";

/** Days before the first of a group that are drawn with it: what the clinic's pace was. */
const BEFORE_DAYS = 182;

/** Everything a moderator needs to say what a group of reviews is: when they came, what links them, and what they do to the score. No account, address or mark. */
export async function readGroup(ctx: Ctx, viewer: Viewer, clinicId: number) {
  const db = ctx.store.read;
  const members = await listGroupMembers(db, clinicId);
  const group = await findReviewGroup(db, clinicId);
  const findings = await listGroupFindings(db, clinicId);
  const settled = new Set(findings.filter(settles).flatMap(({ reviewIds }) => reviewIds));
  const proofs = new Map((await listReviewFacts(db, clinicId)).map(({ id, proof }) => [id, proof]));
  const clusters = [...new Set(members.flatMap(({ linkCluster }) => linkCluster ?? []))];
  const open = findings.find(({ outcome, answer }) => outcome === "procured" && answer === null);
  return {
    since: group && printTime(group.since),
    members: members.map((member) => ({
      id: member.id,
      title: member.title,
      body: member.body,
      written: printDay(member.writtenOn),
      overall: member.overall,
      percent: Math.round(100 * member.p),
      independent: member.independent,
      cluster: member.linkCluster === null ? null : clusters.indexOf(member.linkCluster) + 1,
      proof: proofWords().classes[proofs.get(member.id) ?? "V0"],
      signs: [...member.signals.map(signWords), ...(member.onTablet ? [reviewGroupWords().onTablet] : [])],
      proofAsked: member.proofAsked,
      settled: settled.has(member.id),
    })),
    timeline: await drawnReviews(ctx, clinicId, members, proofs),
    effect: await effectOf(ctx, clinicId, members),
    findings: findings.map(findingView),
    open: open && openView(open, viewer, ctx.now()),
    mayJudge: may(viewer, "group.judge"),
  };
}

/** In words, with the counts it rests on. */
function signWords({ kind, detail }: Signal): string {
  const say = reviewGroupWords();
  const label = signalWords().labels[kind];
  switch (kind) {
    case "burst":
      return say.signs.burst({
        label,
        reviews: String(detail.reviews),
        days: String(detail.days),
        expected: String(detail.expected),
        withProof: String(detail.withProof),
      });
    case "new_accounts":
      return say.signs.newAccounts(label, String(detail.accounts), String(detail.reviews));
    case "deviation":
      return say.signs.deviation(label, String(detail.stars), String(detail.mean));
    case "near_duplicate":
      return say.signs.nearDuplicate(label, String(detail.percent));
    case "reciprocal":
      return label;
    default:
      return say.signs.others(label, String(detail.others));
  }
}

async function drawnReviews(
  ctx: Ctx,
  clinicId: number,
  members: readonly GroupMember[],
  proofs: ReadonlyMap<string, string>,
): Promise<{ from: string; reviews: { day: string; kind: "linked" | "proven" | "unproven" }[] } | null> {
  const [first] = members;
  if (!first) return null;
  const linked = new Set(members.map(({ id }) => id));
  const rows = await listReviewRows(ctx.store.read, clinicId);
  const from = addDays(first.writtenOn, -BEFORE_DAYS);
  const shown = rows.filter(({ firstOn }) => firstOn >= from);
  const kindOf = (id: string) => (linked.has(id) ? "linked" : (proofs.get(id) ?? "V0") === "V0" ? "unproven" : "proven");
  return { from, reviews: shown.map(({ id, firstOn }) => ({ day: firstOn, kind: kindOf(id) })) };
}

async function effectOf(ctx: Ctx, clinicId: number, members: readonly GroupMember[]) {
  const asOf = dayOf(ctx.now());
  const facts = await gatherFacts(ctx.store.read, clinicId, asOf);
  const now = scoreClinic(facts, asOf).score;
  const without = scoreClinic(withoutReviews(facts, new Set(members.map(({ id }) => id))), asOf).score;
  return { now: printDecimal(now, 1), without: printDecimal(without, 1), change: printPoints(Math.round(10 * (without - now))) };
}

function findingView({ id, outcome, rule, facts, reviewIds, proposedAt, statement, answer, answerReasons }: GroupFinding) {
  const { became } = reviewGroupWords();
  return {
    id,
    became: outcome === "left" ? became.left : became.procured[answer ?? "waits"],
    rule: ruleText(rule).label,
    sentence: ruleText(rule).sentence,
    facts,
    reviews: reviewIds.length,
    on: printTime(proposedAt),
    statement,
    reasons: answerReasons,
  };
}
export type GroupFindingView = ReturnType<typeof findingView>;

function openView(finding: GroupFinding, viewer: Viewer, now: Date) {
  const heardAt = groupHeardAt(finding);
  return { ...findingView(finding), own: finding.proposedBy === viewer.id, heardFrom: heardAt > now ? printTime(heardAt) : null };
}

export type GroupView = Awaited<ReturnType<typeof readGroup>>;
