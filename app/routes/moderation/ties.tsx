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
import { badRequest, type FormProblem, parseForm, problemWith } from "#app/web/form.server.ts";
import { requireModerator } from "#app/web/moderator-guard.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { sentValues } from "#app/web/refused-form.server.ts";

export const meta: MetaFunction = () => [{ title: "Your ties to clinics – Scalpmark" }];

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
  const viewer = await requireModerator(args);
  const { ctx } = args.context;
  const form = await args.request.formData();
  if (form.get("intent") === "end") {
    const parsed = parseForm(tieEndRequest, form);
    if (!parsed.ok) return again(parsed.problem);
    return after(await askTieEnd(ctx, viewer, parsed.data.tie, parsed.data.reasons), form, "asked");
  }
  if (form.get("intent") !== "declare") throw badRequest("This page has no such form. Go back, reload the page and send it again.");
  const parsed = parseForm(tieDeclaration, form);
  if (!parsed.ok) return again(parsed.problem);
  const { clinic: name, which, nature } = parsed.data;
  const clinics = await listClinicsCalled(ctx.store.read, { slug: which ?? slugIn(name), name, limit: MOST_CLINICS + 1 });
  const [clinic] = clinics;
  if (clinic === undefined)
    return again(problemWith("clinic", "No clinic here has this in its name. Its page’s address finds it too.", sentValues(form)));
  if (clinics.length > MOST_CLINICS)
    return again(
      problemWith("clinic", "Many clinics have this in their name. Give more of it, or the address of its page.", sentValues(form)),
    );
  if (clinics.length > 1) {
    return again(problemWith("which", "More than one clinic has this in its name. Choose which you mean.", sentValues(form)), { clinics });
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

const DONE: Record<string, string> = {
  declared: "The tie is declared. Matters of this clinic are hidden from you from now on; colleagues deal with them.",
  asked: "An administrator is asked. The tie counts until they agree, and then for 30 days more.",
};

export default function Ties() {
  const { ties, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const problem = answer?.problem;
  const notice = problem ? undefined : DONE[done ?? ""];
  return (
    <ModeratorPage
      at="/moderation/ties"
      title="Your ties to clinics"
      lede="Nobody judges a clinic they have something to do with. Its matters are hidden from you, and a colleague answers them."
    >
      <ProblemSummary problem={problem} />
      {notice && (
        <Notice kind="success">
          <p>{notice}</p>
        </Notice>
      )}
      <Section id="declare" title="Declare a tie" note="Employers of the past count too. Nobody but administrators sees what you declare.">
        <TieForm problem={problem} clinics={answer?.clinics ?? []} />
      </Section>
      <Section id="declared" title="Declared by you" note="A tie ends only when an administrator agrees, and 30 days after that.">
        <DeclaredTies ties={ties.declared} problem={problem} />
      </Section>
      <Section
        id="found"
        title="Found by the site"
        note="By membership, past reviews, mail domains, and networks of the last 90 days. An office or a VPN that many use can tie you to a clinic you do not know: tell an administrator."
      >
        <FoundTies ties={ties.found} />
      </Section>
    </ModeratorPage>
  );
}
