import { FOUND, FOUND_SUBJECTS } from "#app/cases/correction.ts";
import { among, asList } from "#app/platform/engine-words.server.ts";
import { grouped } from "#app/platform/grouped.ts";
import type { Db } from "#app/platform/store.server.ts";
import { hotStatement } from "#app/platform/store.server.ts";
import { CONDUCTS, type ConductCount, type OutcomeCount } from "#app/reviews/tick.ts";

// Of each review the newest chapter that answers: one that leaves the question open takes nothing back. Answers come together as they are kept, since few differ.
const ANSWERS = `
  select clinic_id as "clinicId", conduct as "said", count(*) as "clients" from review_summaries
    where ${among("clinic_id")} and conduct is not null and relation is null group by clinic_id, conduct`;

/** So many clients of a clinic said the same. */
interface Said {
  clinicId: number;
  said: string;
  clients: number;
}

/** What is made of the rows of each clinic; one without any is not in it. */
async function countSaid<Count>(
  db: Db,
  text: string,
  clinicIds: readonly number[],
  count: (said: Said[]) => Count,
): Promise<Map<number, Count>> {
  const rows = (await hotStatement(db, text).all(asList(clinicIds))) as Said[];
  return new Map([...grouped(rows, ({ clinicId }) => clinicId)].map(([id, said]) => [id, count(said)]));
}

/** How many clients of each clinic answered the questions on conduct, and how many of them ticked each. Reviews that were removed, or written by the clinic's own people, are not counted. */
export const countConductOf = (db: Db, clinicIds: readonly number[]): Promise<Map<number, ConductCount>> =>
  countSaid(db, ANSWERS, clinicIds, toConduct);

export async function countConduct(db: Db, clinicId: number): Promise<ConductCount> {
  return (await countConductOf(db, [clinicId])).get(clinicId) ?? NO_CONDUCT;
}

function toConduct(said: readonly Said[]): ConductCount {
  const answers = said.map(({ said: conduct, clients }) => ({ ticked: JSON.parse(conduct) as string[], clients }));
  const sum = (some: typeof answers) => some.reduce((all, { clients }) => all + clients, 0);
  return {
    answered: sum(answers),
    ticked: CONDUCTS.map((code) => ({ code, clients: sum(answers.filter(({ ticked }) => ticked.includes(code))) })),
  };
}

/** Of a clinic that nobody answered about. */
export const NO_CONDUCT: ConductCount = toConduct([]);

// Of each review the newest chapter that ticks anything: results change, and what was seen last is what a client has now.
const OUTCOMES = `
  select clinic_id as "clinicId", outcomes as "said", count(*) as "clients" from review_summaries
    where ${among("clinic_id")} and outcomes is not null and relation is null group by clinic_id, outcomes`;

/** How many clients of each clinic said what they see, by subject and word; a subject that nobody ticked is not in it. The reviews are those that `countConductOf` counts. */
export const countOutcomesOf = (db: Db, clinicIds: readonly number[]): Promise<Map<number, OutcomeCount>> =>
  countSaid(db, OUTCOMES, clinicIds, toOutcomes);

function toOutcomes(rows: readonly Said[]): OutcomeCount {
  const said = rows.map(({ said: outcomes, clients }) => ({ ticked: JSON.parse(outcomes) as Record<string, string>, clients }));
  return FOUND_SUBJECTS.flatMap((subject) => {
    const words = FOUND[subject].flatMap((word) => {
      const clients = said.reduce((sum, one) => sum + (one.ticked[subject] === word ? one.clients : 0), 0);
      return clients === 0 ? [] : [{ word, clients }];
    });
    return words.length === 0 ? [] : [{ subject, answered: words.reduce((sum, { clients }) => sum + clients, 0), words }];
  });
}
