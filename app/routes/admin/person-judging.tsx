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
import { beginPause, countForRate, endPause } from "#app/moderation/pause-judging.server.ts";
import { RATE_DAYS, RATE_FROM, RATE_MOST } from "#app/moderation/second-look.ts";
import { printCount, printTime } from "#app/platform/printed.ts";
import { AdminPage } from "#app/routes/admin/admin-page.tsx";
import { FactsArea } from "#app/routes/moderation/facts-area.tsx";
import { requireConfirmedAdmin } from "#app/web/admin-guard.server.ts";
import { badRequest, mend, parseForm } from "#app/web/form.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Judgements of ${data?.name ?? "a moderator"} – Scalpmark` }];

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
    open: open ? { since: printTime(open.begunAt), why: WHY[open.reason] } : null,
    earlier: pauses.flatMap(({ id, reason, begunAt, endedAt, endReasons }) =>
      endedAt === null ? [] : { id, term: `${printTime(begunAt)} to ${printTime(endedAt)}`, value: WHY[reason], note: endReasons },
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
      throw badRequest("This page has no such form. Go back, reload the page and send it again.");
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

const WHY = {
  overturn_rate: "Too many of their judgements came out differently when looked at again",
  administrator: "An administrator paused it",
};

export default function PersonJudging() {
  const { name, self, counts, open, earlier, done } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <AdminPage
      at="/admin/people"
      below
      title={`Judgements of ${name}`}
      lede={`One judgement in twenty is drawn by lot and made again by somebody who does not know of it. From ${RATE_FROM} second looks in ${RATE_DAYS} days on, deciding is paused when more than ${RATE_MOST * 100} % came out differently.`}
    >
      <ProblemSummary problem={problem} />
      {done && !problem && (
        <Notice kind="success">
          <p>It holds from now on, and is in the record.</p>
        </Notice>
      )}
      <Section
        id="rate"
        title="Second looks"
        note="Since the last pause for them was ended, or of the last 90 days. Not ranked, and shown to nobody but them and administrators."
      >
        <p>
          {printCount(counts.answered, "second look")}, {counts.differed} of them came out differently.
        </p>
      </Section>
      <Section
        id="pause"
        title={open ? "Deciding is paused" : "Pause deciding"}
        note="While it is paused they read everything and decide nothing."
      >
        {open && (
          <p>
            Since {open.since}. {open.why}.
          </p>
        )}
        {self ? (
          <p>This is you. Another administrator decides about it.</p>
        ) : open ? (
          <form method="post" className="form">
            <input type="hidden" name="intent" value="end" />
            <FactsArea name="reasons" label="Why does it go on?" hint="Kept with the pause." rows={3} problem={problem} />
            <div>
              <Button>End the pause</Button>
            </div>
          </form>
        ) : (
          <form method="post" className="form">
            <input type="hidden" name="intent" value="begin" />
            <RadioGroup
              name="why"
              label="Why?"
              required
              choices={Object.entries(PAUSE_REASONS).map(([value, label]) => ({ value, label }))}
              value={typedIn(problem, "why")}
              error={problem?.errors.why}
            />
            <div>
              <Button kind="warning">Pause their deciding</Button>
            </div>
          </form>
        )}
      </Section>
      {earlier.length > 0 && (
        <Section id="earlier" title="Earlier pauses">
          <DefinitionList rows={earlier} />
        </Section>
      )}
    </AdminPage>
  );
}
