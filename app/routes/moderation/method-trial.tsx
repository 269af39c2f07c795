import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { Button } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { BandCrossings, LargestMoves, MoveDistribution } from "#app/routes/moderation/method-trial-parts.tsx";
import { readMethodTrials } from "#app/routes/moderation/method-trial-view.server.ts";
import { methodTrialWords } from "#app/routes/moderation/method-trial-words.ts";
import { TS1 } from "#app/trust/ruleset.ts";
import { askForShadowRun } from "#app/trust/score-in-shadow.server.ts";
import { mend, parseForm, problemWith } from "#app/web/form.server.ts";
import { requireModerator } from "#app/web/moderator-guard.server.ts";

export const meta: MetaFunction = () => [{ title: methodTrialWords().documentTitle }];

const trialForm = z.object({ version: z.string({ error: () => methodTrialWords().sayWhichVersionToTry }).max(40) });

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
    return mend(problemWith("version", methodTrialWords().thereIsNoDraft));
  throw redirect("/admin/method?asked", 303);
}

export default function MethodTrial() {
  const say = methodTrialWords();
  const { inForce, trials, asked } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <Breadcrumb trail={[{ href: "/admin", label: say.administration }]} />
      <PageTitle title={say.title} lede={say.besideWhichIsInForce(inForce)} />
      <ProblemSummary problem={problem} />
      {asked && !problem && (
        <Notice kind="success">
          <p>{say.theRunIsAsked}</p>
        </Notice>
      )}
      {trials.length === 0 && (
        <EmptyState title={say.noVersionIsDrafted}>
          <p>
            <Say it={say.aDraftIsASet} />
          </p>
        </EmptyState>
      )}
      {trials.map(({ version, constantsHash, differs, daily, run }) => (
        <div key={version}>
          <Section
            id={version}
            title={say.beside(version, inForce)}
            note={
              <Say
                it={say.constants}
                daily={daily ? say.triedEveryDay : say.triedWhenAsked}
                constantsHash={<code className="figures">{constantsHash}</code>}
              />
            }
          >
            <p className="prose">{differs}</p>
            <p>{run ? say.lastRun(run.asOf) : say.itHasNotBeen}</p>
            <form method="post">
              <input type="hidden" name="version" value={version} />
              <Button kind={run ? "secondary" : "primary"}>{say.scoreEveryClinicByNow(version)}</Button>
            </form>
          </Section>
          {run && (
            <>
              <Section id={`${version}-moves`} title={say.howScoresWouldMove} note={say.underThisVersionLess}>
                <MoveDistribution comparison={run.comparison} />
              </Section>
              <Section id={`${version}-bands`} title={say.bandsCrossed}>
                <BandCrossings crossings={run.comparison.crossings} />
              </Section>
              <Section id={`${version}-largest`} title={say.theLargestMoves} note={say.atMostTwentyInEither}>
                <LargestMoves largest={run.largest} />
              </Section>
            </>
          )}
        </div>
      ))}
    </>
  );
}
