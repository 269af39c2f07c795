import { FOUND, FOUND_SUBJECTS } from "#app/cases/correction.ts";
import type { Db } from "#app/platform/store.server.ts";
import { hotStatement } from "#app/platform/store.server.ts";
import { CONDUCTS, type ConductCount, type OutcomeCount } from "#app/reviews/tick.ts";

// Of each review the newest chapter that answers: one that leaves the question open takes nothing back. Answers come together as they are kept, since few differ.
const ANSWERS = `
  select conduct, count(*) as clients from review_summaries
    where clinic_id = ? and conduct is not null and relation is null group by conduct`;

/** How many clients answered the questions on conduct, and how many of them ticked each. Reviews that were removed, or written by the clinic's own people, are not counted. */
export async function countConduct(db: Db, clinicId: number): Promise<ConductCount> {
  const rows = (await hotStatement(db, ANSWERS).all(clinicId)) as { conduct: string; clients: number }[];
  const answers = rows.map(({ conduct, clients }) => ({ ticked: JSON.parse(conduct) as string[], clients }));
  const sum = (some: typeof answers) => some.reduce((all, { clients }) => all + clients, 0);
  return {
    answered: sum(answers),
    ticked: CONDUCTS.map((code) => ({ code, clients: sum(answers.filter(({ ticked }) => ticked.includes(code))) })),
  };
}

// Of each review the newest chapter that ticks anything: results change, and what was seen last is what a client has now.
const OUTCOMES = `
  select outcomes, count(*) as clients from review_summaries
    where clinic_id = ? and outcomes is not null and relation is null group by outcomes`;

/** How many clients said what they see, by subject and word; a subject that nobody ticked is not in it. The reviews are those that `countConduct` counts. */
export async function countOutcomes(db: Db, clinicId: number): Promise<OutcomeCount> {
  const rows = (await hotStatement(db, OUTCOMES).all(clinicId)) as { outcomes: string; clients: number }[];
  const said = rows.map(({ outcomes, clients }) => ({ ticked: JSON.parse(outcomes) as Record<string, string>, clients }));
  return FOUND_SUBJECTS.flatMap((subject) => {
    const words = FOUND[subject].flatMap((word) => {
      const clients = said.reduce((sum, one) => sum + (one.ticked[subject] === word ? one.clients : 0), 0);
      return clients === 0 ? [] : [{ word, clients }];
    });
    return words.length === 0 ? [] : [{ subject, answered: words.reduce((sum, { clients }) => sum + clients, 0), words }];
  });
}
