import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ADMIN_GROUPS } from "#app/accounts/act.ts";
import { listActs } from "#app/accounts/act-repository.server.ts";
import { Section } from "#app/components/section.tsx";
import { Stat } from "#app/components/stat.tsx";
import { printNumber } from "#app/platform/printed.ts";
import { HEALTH_LABELS } from "#app/platform/site-health.ts";
import { actView } from "#app/routes/admin/act-view.ts";
import { ActsTable } from "#app/routes/admin/acts-table.tsx";
import { AdminPage } from "#app/routes/admin/admin-page.tsx";
import { readOverviewFigures } from "#app/routes/admin/overview-figures.server.ts";
import { requireAdmin } from "#app/web/admin-guard.server.ts";

export const meta: MetaFunction = () => [{ title: "Administration – Scalpmark" }];

const NEWEST = 5;

export async function loader(args: LoaderFunctionArgs) {
  await requireAdmin(args);
  const { ctx } = args.context;
  return {
    figures: await readOverviewFigures(ctx),
    acts: (await listActs(ctx.store.read, { groups: ADMIN_GROUPS, before: null, limit: NEWEST })).map(actView),
  };
}

export default function Administration() {
  const { figures, acts } = useLoaderData<typeof loader>();
  const { roles, withoutSecondFactor, jobs, lists, health } = figures;
  return (
    <AdminPage at="/admin" title="Administration" lede="Who may decide, what the site is busy with, and whether it is well.">
      <Section id="people" title="People">
        <div className="stats">
          <Stat value={printNumber(roles.moderator)} label={roles.moderator === 1 ? "moderator" : "moderators"} />
          <Stat value={printNumber(roles.admin)} label={roles.admin === 1 ? "administrator" : "administrators"} />
          <Stat
            value={printNumber(withoutSecondFactor)}
            label="of them without a second factor"
            note="They can do nothing until they have one."
          />
        </div>
        <p>
          <a href="/admin/people">Give or take a role, suspend or restore an account</a>
        </p>
      </Section>
      <Section id="jobs" title="Jobs">
        <div className="stats">
          <Stat value={printNumber(jobs.queued)} label="waiting" />
          <Stat value={printNumber(jobs.running)} label="running" />
          <Stat
            value={printNumber(jobs.dead)}
            label="failed for good"
            note={jobs.dead === 0 ? undefined : "Somebody has to look at them."}
          />
        </div>
        <p>
          <a href="/admin/jobs">See the jobs by kind, try again what failed</a>
        </p>
      </Section>
      <Section id="health" title="Health">
        {health.length === 0 ? (
          <p>All is well.</p>
        ) : (
          <ul className="stack-tight">
            {health.map(({ name, value, state }) => (
              <li key={name}>
                <strong>
                  {name}: {HEALTH_LABELS[state].toLowerCase()}.
                </strong>{" "}
                {value}.
              </li>
            ))}
          </ul>
        )}
        <p>
          <a href="/admin/health">What was measured, and what to do</a>
        </p>
      </Section>
      <Section id="imports" title="Lists of clinics">
        {lists.map((list) => (
          <p key={list.id}>
            The newest, of {list.sent}: {list.stateLabel.toLowerCase()}.
          </p>
        ))}
        <p>
          <a href="/admin/imports">Try a list and import it</a>
        </p>
      </Section>
      <Section id="method" title="Method">
        <p>
          <a href="/admin/method">Versions of the method in trial</a>
        </p>
      </Section>
      <Section id="acts" title="What administrators did last" layout="wide">
        {acts.length === 0 ? <p>Nothing yet.</p> : <ActsTable acts={acts} />}
        <p>
          <a href="/admin/record">The whole record</a>
        </p>
      </Section>
    </AdminPage>
  );
}
