import { countPeopleWithRole, listPeopleWithRole } from "#app/accounts/person-repository.server.ts";
import { countOpenJobs } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";

/** The figures of the administrators' first page. */
export async function readOverviewFigures(db: Db) {
  const people = await listPeopleWithRole(db, null);
  return {
    roles: await countPeopleWithRole(db),
    withoutSecondFactor: people.filter((person) => person.suspendedAt === null && !person.hasApp && person.passkeys === 0).length,
    jobs: await countOpenJobs(db),
  };
}
