import { listHardMatters, subjectKey } from "#app/moderation/hard-matter-repository.server.ts";
import { ALL_JUDGEMENTS, STOLEN_PROPOSALS } from "#app/moderation/judgement.ts";
import { listJudgementTimes, listStolenProposalTimes } from "#app/moderation/judgement-repository.server.ts";
import { QUEUE_KINDS, queueLabel } from "#app/moderation/queue.ts";
import { isSecondLookKind, outcomeLabel } from "#app/moderation/second-look.ts";
import { listOwnReReviews, type SecondLook } from "#app/moderation/second-look-repository.server.ts";
import { answerTimes, median } from "#app/moderation/workload.ts";
import { listJudged, listTaken } from "#app/moderation/workload-repository.server.ts";
import { addDays, dayOf, toTime } from "#app/platform/date.ts";
import { printDay } from "#app/platform/printed.ts";
import { durationWords } from "#app/platform/site-health.ts";
import type { Db } from "#app/platform/store.server.ts";
import { workloadWords } from "#app/routes/moderation/workload-words.ts";

const DAYS = 28;
const WEEK = 7;

/** One person's own work: how much, how long it took, how much of it was hard to look at, what colleagues found who looked again, and what is left of their limits. */
export async function readWorkload(db: Db, accountId: string, now: Date) {
  const today = dayOf(now);
  const firstDay = addDays(today, 1 - DAYS);
  const judged = await listJudged(db, accountId, toTime(firstDay));
  const hard = await listHardMatters(db, judged);
  const times = answerTimes(judged, await listTaken(db, accountId, toTime(firstDay)));
  const since = (limit: typeof ALL_JUDGEMENTS) => new Date(now.getTime() - limit.windowMs);
  const days = Array.from({ length: DAYS }, (_, place) => addDays(firstDay, place));
  const countFrom = (day: string) => judged.filter(({ at }) => dayOf(at) >= day).length;
  return {
    totals: { today: countFrom(today), week: countFrom(addDays(today, 1 - WEEK)), month: judged.length },
    hard: judged.filter((one) => hard.has(subjectKey(one))).length,
    time: printMedian(times.map(({ ms }) => ms)),
    timed: times.length,
    days: days.map((day) => {
      const own = judged.filter(({ at }) => dayOf(at) === day);
      const heavy = own.filter((one) => hard.has(subjectKey(one))).length;
      return { month: day, parts: { other: own.length - heavy, hard: heavy } };
    }),
    kinds: QUEUE_KINDS.flatMap((kind) => {
      const own = judged.filter((one) => one.kind === kind);
      if (own.length === 0) return [];
      const from = (day: string) => own.filter(({ at }) => dayOf(at) >= day).length;
      const median = printMedian(times.filter((one) => one.kind === kind).map(({ ms }) => ms));
      return [{ kind, label: queueLabel(kind).many, today: from(today), week: from(addDays(today, 1 - WEEK)), month: own.length, median }];
    }),
    looks: (await listOwnReReviews(db, accountId)).map(lookView),
    limits: {
      judgements: (await listJudgementTimes(db, accountId, since(ALL_JUDGEMENTS), ALL_JUDGEMENTS.most)).length,
      mostJudgements: ALL_JUDGEMENTS.most,
      proposals: (await listStolenProposalTimes(db, accountId, since(STOLEN_PROPOSALS))).length,
      mostProposals: STOLEN_PROPOSALS.most,
    },
  };
}
export type Workload = Awaited<ReturnType<typeof readWorkload>>;

/** Null: nothing was taken before it was answered. */
function printMedian(ms: readonly number[]): string | null {
  const middle = median(ms);
  return middle === null ? null : durationWords(middle);
}

function lookView({ look, judgement, part }: SecondLook & { part: "first" | "second" }) {
  const say = workloadWords();
  const label = (code: string | null) => (code !== null && isSecondLookKind(judgement.kind) ? outcomeLabel(judgement.kind, code) : code);
  const [first, second] = [label(judgement.outcome), label(look.outcome)];
  return {
    id: look.id,
    on: look.answeredAt === null ? "" : printDay(dayOf(look.answeredAt)),
    kind: queueLabel(judgement.kind).one,
    yours: part === "first" ? first : second,
    theirs: part === "first" ? second : first,
    part: part === "first" ? say.yoursWasLookedAtAgain : say.youLookedAgain,
    agreed: look.agreed === true,
  };
}
