import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { Button } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { BandCrossings, LargestMoves, MoveDistribution } from "#app/routes/moderation/method-trial-parts.tsx";
import { readMethodTrials } from "#app/routes/moderation/method-trial-view.server.ts";
import { TS1 } from "#app/trust/ruleset.ts";
import { askForShadowRun } from "#app/trust/score-in-shadow.server.ts";
import { mend, parseForm, problemWith } from "#app/web/form.server.ts";
import { requireModerator } from "#app/web/moderator-guard.server.ts";

export const meta: MetaFunction = () => [{ title: "Versions in trial – Scalpmark" }];

const trialForm = z.object({ version: z.string("Say which version to try.").max(40) });

export async function loader(args: LoaderFunctionArgs) {
  await requireModerator(args, "method.try");
  return {
    inForce: TS1.version,
    trials: await readMethodTrials(args.context.ctx.store.read),
    asked: new URL(args.request.url).searchParams.get("asked") !== null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireModerator(args, "method.try");
  const parsed = parseForm(trialForm, await args.request.formData());
  if (!parsed.ok) return mend(parsed.problem);
  if (!(await askForShadowRun(args.context.ctx, viewer, parsed.data.version)))
    return mend(problemWith("version", "There is no draft of that name."));
  throw redirect("/admin/method?asked", 303);
}

export default function MethodTrial() {
  const { inForce, trials, asked } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <Breadcrumb trail={[{ href: "/admin", label: "Administration" }]} />
      <PageTitle
        title="Versions in trial"
        lede={
          <>
            Beside {inForce}, which is in force, a drafted version scores every clinic on the same inputs and for the same day. Nothing here
            is public, and no clinic’s score moves by it.
          </>
        }
      />
      <ProblemSummary problem={problem} />
      {asked && !problem && (
        <Notice kind="success">
          <p>The run is asked for. A thousand clinics take some seconds; reload this page to see it.</p>
        </Notice>
      )}
      {trials.length === 0 && (
        <EmptyState title="No version is drafted">
          <p>
            A draft is a set of constants in <code>app/trust/method-drafts.ts</code>.
          </p>
        </EmptyState>
      )}
      {trials.map(({ version, constantsHash, differs, daily, run }) => (
        <div key={version}>
          <Section
            id={version}
            title={`${version} beside ${inForce}`}
            note={
              <>
                {daily ? "Tried every day." : "Tried when asked for."} Constants <code className="figures">{constantsHash}</code>
              </>
            }
          >
            <p className="prose">{differs}</p>
            <p>{run ? `Last run: ${run.asOf}.` : "It has not been tried yet."}</p>
            <form method="post">
              <input type="hidden" name="version" value={version} />
              <Button kind={run ? "secondary" : "primary"}>Score every clinic by {version} now</Button>
            </form>
          </Section>
          {run && (
            <>
              <Section id={`${version}-moves`} title="How scores would move" note="Under this version less in force.">
                <MoveDistribution comparison={run.comparison} />
              </Section>
              <Section id={`${version}-bands`} title="Bands crossed">
                <BandCrossings crossings={run.comparison.crossings} />
              </Section>
              <Section id={`${version}-largest`} title="The largest moves" note="At most twenty, in either direction.">
                <LargestMoves largest={run.largest} />
              </Section>
            </>
          )}
        </div>
      ))}
    </>
  );
}
