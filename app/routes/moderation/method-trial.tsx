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

const trialForm = z.object({ version: z.string({ error: () => methodTrialWords().sayWhichVersion }).max(40) });

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
    return mend(problemWith("version", methodTrialWords().noSuchDraft));
  throw redirect("/admin/method?asked", 303);
}

export default function MethodTrial() {
  const say = methodTrialWords();
  const { inForce, trials, asked } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <Breadcrumb trail={[{ href: "/admin", label: say.administration }]} />
      <PageTitle title={say.title} lede={say.lede(inForce)} />
      <ProblemSummary problem={problem} />
      {asked && !problem && (
        <Notice kind="success">
          <p>{say.runAskedFor}</p>
        </Notice>
      )}
      {trials.length === 0 && (
        <EmptyState title={say.noDrafts}>
          <p>
            <Say it={say.whatDraftsAre} />
          </p>
        </EmptyState>
      )}
      {trials.map(({ version, constantsHash, differs, daily, run }) => (
        <div key={version}>
          <Section
            id={version}
            title={say.beside(version, inForce)}
            note={<Say it={daily ? say.triedEveryDay : say.triedWhenAsked} hash={<code className="figures">{constantsHash}</code>} />}
          >
            <p className="prose">{differs}</p>
            <p>{run ? say.lastRun(run.asOf) : say.notTriedYet}</p>
            <form method="post">
              <input type="hidden" name="version" value={version} />
              <Button kind={run ? "secondary" : "primary"}>{say.scoreNow(version)}</Button>
            </form>
          </Section>
          {run && (
            <>
              <Section id={`${version}-moves`} title={say.howScoresWouldMove} note={say.movesNote}>
                <MoveDistribution comparison={run.comparison} />
              </Section>
              <Section id={`${version}-bands`} title={say.bandsCrossed}>
                <BandCrossings crossings={run.comparison.crossings} />
              </Section>
              <Section id={`${version}-largest`} title={say.largestMoves} note={say.largestMovesNote}>
                <LargestMoves largest={run.largest} />
              </Section>
            </>
          )}
        </div>
      ))}
    </>
  );
}
