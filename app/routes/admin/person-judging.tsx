import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findPersonRow } from "#app/accounts/person-repository.server.ts";
import { Button } from "#app/components/button.tsx";
import { DefinitionList } from "#app/components/definition-list.tsx";
import { Notice } from "#app/components/notice.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { Section } from "#app/components/section.tsx";
import { listPauses } from "#app/moderation/judgement-repository.server.ts";
import { PAUSE_REASONS, pauseBegin, pauseEnd } from "#app/moderation/judging-pause.ts";
import { moderatorSettingsWords } from "#app/moderation/moderator-settings-words.ts";
import { beginPause, countForRate, endPause } from "#app/moderation/pause-judging.server.ts";
import { RATE_DAYS, RATE_FROM, RATE_MOST } from "#app/moderation/second-look.ts";
import { printTime } from "#app/platform/printed.ts";
import { AdminPage } from "#app/routes/admin/admin-page.tsx";
import { personJudgingWords } from "#app/routes/admin/person-judging-words.ts";
import { FactsArea } from "#app/routes/moderation/facts-area.tsx";
import { requireConfirmedAdmin } from "#app/web/admin-guard.server.ts";
import { badRequest, mend, parseForm } from "#app/web/form.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const say = personJudgingWords();
  return [{ title: say.documentTitle(data?.name ?? say.moderator) }];
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireConfirmedAdmin(args);
  const { ctx } = args.context;
  const person = await findModerator(args);
  const pauses = await listPauses(ctx.store.read, person.id);
  const open = pauses.find((pause) => pause.endedAt === null);
  return {
    name: person.displayName,
    self: person.id === viewer.id,
    counts: await countForRate(ctx.store.read, person.id, ctx.now()),
    open: open ? { since: printTime(open.begunAt), why: why()[open.reason] } : null,
    earlier: pauses.flatMap(({ id, reason, begunAt, endedAt, endReasons }) =>
      endedAt === null
        ? []
        : { id, term: personJudgingWords().fromTo(printTime(begunAt), printTime(endedAt)), value: why()[reason], note: endReasons },
    ),
    done: new URL(args.request.url).searchParams.has("done"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireConfirmedAdmin(args);
  const { ctx } = args.context;
  const { id } = await findModerator(args);
  const form = await args.request.formData();
  switch (form.get("intent")) {
    case "begin": {
      const parsed = parseForm(pauseBegin, form);
      return parsed.ok ? after(await beginPause(ctx, viewer, id, parsed.data.why)) : mend(parsed.problem);
    }
    case "end": {
      const parsed = parseForm(pauseEnd, form);
      return parsed.ok ? after(await endPause(ctx, viewer, id, parsed.data.reasons)) : mend(parsed.problem);
    }
    default:
      throw badRequest(personJudgingWords().noSuchForm);
  }

  function after(result: Awaited<ReturnType<typeof endPause>>) {
    if (result === null) throw notFound();
    if (!result.ok) return refusedForm(result, sentValues(form));
    throw redirect(`/admin/people/${id}/judging?done=yes`, 303);
  }
}

async function findModerator(args: Pick<LoaderFunctionArgs, "params" | "context">) {
  const row = await findPersonRow(args.context.ctx.store.read, args.params.id ?? "");
  if (row === null || (row.role !== "moderator" && row.role !== "admin")) throw notFound();
  return row;
}

const why = () => {
  const say = personJudgingWords();
  return {
    overturn_rate: say.tooManyDiffered,
    administrator: say.pausedByAdministrator,
  };
};

export default function PersonJudging() {
  const say = personJudgingWords();
  const { name, self, counts, open, earlier, done } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <AdminPage at="/admin/people" below title={say.title(name)} lede={say.lede(RATE_FROM, RATE_DAYS, RATE_MOST * 100)}>
      <ProblemSummary problem={problem} />
      {done && !problem && (
        <Notice kind="success">
          <p>{say.holdsFromNow}</p>
        </Notice>
      )}
      <Section id="rate" title={say.secondLooks} note={say.secondLooksNote}>
        <p>{say.secondLooksDiffered(counts.answered, counts.differed)}</p>
      </Section>
      <Section id="pause" title={open ? say.decidingIsPaused : say.pauseDeciding} note={say.pauseNote}>
        {open && <p>{say.pausedSince(open.since, open.why)}</p>}
        {self ? (
          <p>{say.notYourOwn}</p>
        ) : open ? (
          <form method="post" className="form">
            <input type="hidden" name="intent" value="end" />
            <FactsArea name="reasons" label={say.whyItGoesOn} hint={say.whyItGoesOnHint} rows={3} problem={problem} />
            <div>
              <Button>{say.endPause}</Button>
            </div>
          </form>
        ) : (
          <form method="post" className="form">
            <input type="hidden" name="intent" value="begin" />
            <RadioGroup
              name="why"
              label={say.whyPause}
              required
              choices={PAUSE_REASONS.map((value) => ({ value, label: moderatorSettingsWords().pauses[value] }))}
              value={typedIn(problem, "why")}
              error={problem?.errors.why}
            />
            <div>
              <Button kind="warning">{say.pauseTheirs}</Button>
            </div>
          </form>
        )}
      </Section>
      {earlier.length > 0 && (
        <Section id="earlier" title={say.earlierPauses}>
          <DefinitionList rows={earlier} />
        </Section>
      )}
    </AdminPage>
  );
}
