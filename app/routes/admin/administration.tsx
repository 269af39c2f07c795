import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ADMIN_GROUPS } from "#app/accounts/act.ts";
import { listActs } from "#app/accounts/act-repository.server.ts";
import { Section } from "#app/components/section.tsx";
import { Stat } from "#app/components/stat.tsx";
import { printNumber } from "#app/platform/printed.ts";
import { siteHealthWords } from "#app/platform/site-health-words.ts";
import { actView } from "#app/routes/admin/act-view.ts";
import { ActsTable } from "#app/routes/admin/acts-table.tsx";
import { AdminPage } from "#app/routes/admin/admin-page.tsx";
import { administrationWords } from "#app/routes/admin/administration-words.ts";
import { readOverviewFigures } from "#app/routes/admin/overview-figures.server.ts";
import { requireAdmin } from "#app/web/admin-guard.server.ts";

export const meta: MetaFunction = () => [{ title: administrationWords().documentTitle }];

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
  const say = administrationWords();
  const { figures, acts } = useLoaderData<typeof loader>();
  const { roles, withoutSecondFactor, jobs, lists, health } = figures;
  return (
    <AdminPage at="/admin" title={say.title} lede={say.lede}>
      <Section id="people" title={say.people}>
        <div className="stats">
          <Stat value={printNumber(roles.moderator)} label={say.moderators(roles.moderator)} />
          <Stat value={printNumber(roles.admin)} label={say.administrators(roles.admin)} />
          <Stat value={printNumber(withoutSecondFactor)} label={say.withoutSecondFactor} note={say.theyCanDoNothing} />
        </div>
        <p>
          <a href="/admin/people">{say.manageAccounts}</a>
        </p>
      </Section>
      <Section id="jobs" title={say.jobs}>
        <div className="stats">
          <Stat value={printNumber(jobs.queued)} label={say.waiting} />
          <Stat value={printNumber(jobs.running)} label={say.running} />
          <Stat value={printNumber(jobs.dead)} label={say.failedForGood} note={jobs.dead === 0 ? undefined : say.somebodyHasToLook} />
        </div>
        <p>
          <a href="/admin/jobs">{say.seeJobs}</a>
        </p>
      </Section>
      <Section id="health" title={say.health}>
        {health.length === 0 ? (
          <p>{say.allIsWell}</p>
        ) : (
          <ul className="stack-tight">
            {health.map(({ name, value, state }) => (
              <li key={name}>
                <strong>
                  {name}: {siteHealthWords().states[state].toLowerCase()}.
                </strong>{" "}
                {value}.
              </li>
            ))}
          </ul>
        )}
        <p>
          <a href="/admin/health">{say.seeHealth}</a>
        </p>
      </Section>
      <Section id="imports" title={say.listsOfClinics}>
        {lists.map((list) => (
          <p key={list.id}>{say.newestList(list.sent, list.stateLabel.toLowerCase())}</p>
        ))}
        <p>
          <a href="/admin/imports">{say.tryList}</a>
        </p>
      </Section>
      <Section id="method" title={say.method}>
        <p>
          <a href="/admin/method">{say.seeMethodVersions}</a>
        </p>
      </Section>
      <Section id="acts" title={say.latestActs} layout="wide">
        {acts.length === 0 ? <p>{say.noActsYet}</p> : <ActsTable acts={acts} />}
        <p>
          <a href="/admin/record">{say.wholeRecord}</a>
        </p>
      </Section>
    </AdminPage>
  );
}
