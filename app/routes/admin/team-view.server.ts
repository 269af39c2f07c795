import type { PersonRow } from "#app/accounts/person-repository.server.ts";
import { listHardMatters, subjectKey } from "#app/moderation/hard-matter-repository.server.ts";
import { findOpenPause } from "#app/moderation/judgement-repository.server.ts";
import { RATE_DAYS } from "#app/moderation/second-look.ts";
import { countLooksAt } from "#app/moderation/second-look-repository.server.ts";
import { listDeclaredTies } from "#app/moderation/tie-repository.server.ts";
import { listJudged } from "#app/moderation/workload-repository.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { printDay } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { peopleWords } from "#app/routes/admin/people-words.ts";

const DAY_MS = 86_400_000;
const WEEK_DAYS = 7;

/** How work is shared out among these people, by name: so that it can be evened out, and never as a ranking. */
export async function readTeam(db: Db, people: readonly Pick<PersonRow, "id" | "displayName">[], now: Date) {
  const say = peopleWords();
  const judged = await listJudged(db, null, new Date(now.getTime() - WEEK_DAYS * DAY_MS));
  const hard = await listHardMatters(db, judged);
  const rateSince = new Date(now.getTime() - RATE_DAYS * DAY_MS);
  return Promise.all(
    people.map(async ({ id, displayName }) => {
      const own = judged.filter(({ accountId }) => accountId === id);
      const heavy = own.filter((one) => hard.has(subjectKey(one))).length;
      const looks = await countLooksAt(db, id, rateSince);
      const pause = await findOpenPause(db, id);
      const asked = (await listDeclaredTies(db, id)).filter((tie) => tie.endAskedAt !== null && tie.endAnsweredAt === null).length;
      return {
        id,
        name: displayName,
        judged: own.length,
        hard: own.length === 0 ? "–" : `${heavy} (${Math.round((100 * heavy) / own.length)} %)`,
        looks: looks.answered === 0 ? say.noSecondLooks : say.secondLooksDiffered(looks.answered, looks.differed),
        pause: pause === null ? null : printDay(dayOf(pause.begunAt)),
        asked: asked === 0 ? null : say.asksForTiesToEnd(asked),
      };
    }),
  );
}
export type TeamLine = Awaited<ReturnType<typeof readTeam>>[number];
