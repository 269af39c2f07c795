import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Notice } from "#app/components/notice.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { askTieEnd, declareTie } from "#app/moderation/declare-tie.server.ts";
import type { ModerationRefusal } from "#app/moderation/moderation-refusal.ts";
import { slugIn, tieDeclaration, tieEndRequest } from "#app/moderation/tie.ts";
import { type CalledClinic, listClinicsCalled } from "#app/moderation/tie-repository.server.ts";
import { ModeratorPage } from "#app/routes/moderation/moderator-page.tsx";
import { DeclaredTies, FoundTies, TieForm } from "#app/routes/moderation/tie-parts.tsx";
import { readOwnTies } from "#app/routes/moderation/ties-view.server.ts";
import { tiesWords } from "#app/routes/moderation/ties-words.ts";
import { badRequest, type FormProblem, parseForm, problemWith } from "#app/web/form.server.ts";
import { requireModerator } from "#app/web/moderator-guard.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { sentValues } from "#app/web/refused-form.server.ts";

export const meta: MetaFunction = () => [{ title: tiesWords().documentTitle }];

/** Of one name; more are not offered. */
const MOST_CLINICS = 6;

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireModerator(args);
  return {
    ties: await readOwnTies(args.context.ctx.store.read, viewer.id),
    done: new URL(args.request.url).searchParams.get("done"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const say = tiesWords();
  const viewer = await requireModerator(args);
  const { ctx } = args.context;
  const form = await args.request.formData();
  if (form.get("intent") === "end") {
    const parsed = parseForm(tieEndRequest, form);
    if (!parsed.ok) return again(parsed.problem);
    return after(await askTieEnd(ctx, viewer, parsed.data.tie, parsed.data.reasons), form, "asked");
  }
  if (form.get("intent") !== "declare") throw badRequest(say.noSuchForm);
  const parsed = parseForm(tieDeclaration, form);
  if (!parsed.ok) return again(parsed.problem);
  const { clinic: name, which, nature } = parsed.data;
  const clinics = await listClinicsCalled(ctx.store.read, { slug: which ?? slugIn(name), name, limit: MOST_CLINICS + 1 });
  const [clinic] = clinics;
  if (clinic === undefined) return again(problemWith("clinic", say.noSuchClinic, sentValues(form)));
  if (clinics.length > MOST_CLINICS) return again(problemWith("clinic", say.tooManyClinics, sentValues(form)));
  if (clinics.length > 1) {
    return again(problemWith("which", say.severalClinics, sentValues(form)), { clinics });
  }
  return after(await declareTie(ctx, viewer, clinic.id, nature), form, "declared");
}

/** The page again with what was typed, and the clinics to choose from where several are meant. */
function again(problem: FormProblem, { status = 422, clinics = [] }: { status?: number; clinics?: CalledClinic[] } = {}) {
  return data({ problem, clinics }, { status });
}

function after(result: { ok: true } | ModerationRefusal | null, form: FormData, done: string) {
  if (result === null) throw notFound();
  if (!result.ok) return again({ errors: result.errors, values: sentValues(form) }, { status: result.status });
  throw redirect(`/moderation/ties?done=${done}`, 303);
}

const allDone = (): Record<string, string> => tiesWords().done;

export default function Ties() {
  const say = tiesWords();
  const { ties, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const problem = answer?.problem;
  const notice = problem ? undefined : allDone()[done ?? ""];
  return (
    <ModeratorPage at="/moderation/ties" title={say.title} lede={say.lede}>
      <ProblemSummary problem={problem} />
      {notice && (
        <Notice kind="success">
          <p>{notice}</p>
        </Notice>
      )}
      <Section id="declare" title={say.declareATie} note={say.declareNote}>
        <TieForm problem={problem} clinics={answer?.clinics ?? []} />
      </Section>
      <Section id="declared" title={say.declaredByYou} note={say.declaredNote}>
        <DeclaredTies ties={ties.declared} problem={problem} />
      </Section>
      <Section id="found" title={say.foundByTheSite} note={say.foundNote}>
        <FoundTies ties={ties.found} />
      </Section>
    </ModeratorPage>
  );
}
