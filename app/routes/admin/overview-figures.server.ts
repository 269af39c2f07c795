import { countPeopleWithRole, listPeopleWithRole } from "#app/accounts/person-repository.server.ts";
import { listClinicLists } from "#app/clinics/clinic-list-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { countOpenJobs } from "#app/platform/job-queue.server.ts";
import { readHealth } from "#app/platform/read-health.server.ts";
import { judgeHealth } from "#app/platform/site-health.ts";
import { importView } from "#app/routes/admin/import-view.ts";

/** The figures of the administrators' first page. */
export async function readOverviewFigures(ctx: Ctx) {
  const db = ctx.store.read;
  const people = await listPeopleWithRole(db, null);
  return {
    roles: await countPeopleWithRole(db),
    withoutSecondFactor: people.filter((person) => person.suspendedAt === null && !person.hasApp && person.passkeys === 0).length,
    jobs: await countOpenJobs(db),
    lists: (await listClinicLists(db, { before: null, limit: 1 })).map(({ list }) => importView(list)),
    health: judgeHealth(await readHealth(ctx)).filter(({ state }) => state !== "well"),
  };
}
